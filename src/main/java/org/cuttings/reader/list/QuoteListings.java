package org.cuttings.reader.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cuttings.article.Names;
import org.cuttings.reader.Address;
import org.cuttings.reader.list.Listing.Chip;
import org.cuttings.reader.list.Listing.FacetGroup;
import org.cuttings.reader.list.Listing.Loosened;
import org.cuttings.reader.list.Listing.Option;
import org.cuttings.reader.timeline.DateChoice;
import org.cuttings.reader.timeline.Histogram;
import org.cuttings.reader.timeline.Timeline;
import org.cuttings.search.facet.Count;
import org.cuttings.search.query.UnusableQuery;
import org.cuttings.search.quote.QuoteHit;
import org.cuttings.search.quote.QuoteParameters;
import org.cuttings.search.quote.QuoteSearch;
import org.cuttings.search.quote.QuoteSearch.Facet;
import org.cuttings.search.quote.QuoteSearch.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the lists of quotes that pages show. */
@Component
class QuoteListings {

    /** The filters that offer values to choose from, in the order of the page. */
    static final List<Facet> FILTERS =
            List.of(Facet.SPEAKER, Facet.ABOUT, Facet.KIND, Facet.SOURCE);

    private static final int MOST_LOOSENED = 6;
    private static final int MOST_VALUES = 1_000;
    private static final Locale LOCALE = Locale.ENGLISH;

    private final QuoteSearch search;
    private final Names names;

    QuoteListings(QuoteSearch search, Names names) {
        this.search = search;
        this.names = names;
    }

    /** The parameter that filters by a facet, such as "speaker". */
    static String parameter(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }

    /** The list that an address asks for. What is wrong in it is told and left out. */
    QuoteListing list(Address given) {
        Address asked = current(given);
        return Lenient.list(asked, (good, errors) -> list(asked, good, errors));
    }

    /** An old link may ask for a name that is another's by now. */
    private Address current(Address asked) {
        return asked.mapping(parameter(Facet.SPEAKER), names::current)
                .mapping(parameter(Facet.ABOUT), names::current);
    }

    private QuoteListing list(Address asked, Address good, Map<String, String> errors) {
        Set<Facet> facets = EnumSet.of(Facet.YEAR, Facet.MONTH);
        facets.addAll(FILTERS);
        if (Timeline.inDays(DateChoice.of(good))) {
            facets.add(Facet.DAY);
        }
        QuoteSearch.Results results = search.find(query(good).counting(facets));
        return new QuoteListing(
                asked,
                results,
                errors,
                chips(good.without("after"), results.facets()),
                groups(good, results.facets()),
                histogram(good, results.facets()),
                results.total() == 0
                        ? loosened(good.without("after"), results.facets())
                        : List.of(),
                spoken(results.items()));
    }

    private static Query query(Address asked) {
        return QuoteParameters.read(asked::all);
    }

    /** All the values of one filter, the chosen ones first. */
    List<Option> options(Address asked, Facet facet) {
        Address good = current(asked);
        while (true) {
            try {
                Query query = query(good).counting(Set.of(facet));
                return Listings.options(
                        parameter(facet), search.find(query, MOST_VALUES).facets().get(facet));
            } catch (UnusableQuery e) {
                if (!good.asks(e.parameter())) {
                    throw e;
                }
                good = good.without(e.parameter());
            }
        }
    }

    private Map<String, Long> spoken(List<QuoteHit> hits) {
        return search.countBySpeaker(
                hits.stream()
                        .map(QuoteHit::speakerId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    private @Nullable Histogram histogram(Address good, Map<Facet, List<Count>> facets) {
        Address free = good.without("from").without("to").without("after");
        return new Timeline(
                        Timeline.byPeriod(facets.get(Facet.YEAR)),
                        Timeline.byPeriod(facets.get(Facet.MONTH)),
                        () -> Timeline.byPeriod(days(good, facets)))
                .draw(
                        DateChoice.of(good),
                        period ->
                                free.with("from", period.opening())
                                        .with("to", period.closing())
                                        .toString(),
                        LOCALE);
    }

    private @Nullable List<Count> days(Address good, Map<Facet, List<Count>> facets) {
        List<Count> days = facets.get(Facet.DAY);
        return days != null
                ? days
                : search.find(query(good.without("after")).counting(Set.of(Facet.DAY)))
                        .facets()
                        .get(Facet.DAY);
    }

    private static List<FacetGroup> groups(Address asked, Map<Facet, List<Count>> facets) {
        List<FacetGroup> groups = new ArrayList<>();
        for (Facet facet : FILTERS) {
            String parameter = parameter(facet);
            List<Option> options = Listings.options(parameter, facets.get(facet));
            if (!options.isEmpty() || facet == Facet.ABOUT) {
                Address all = asked.without("after").at("/quotes/facets/" + parameter);
                groups.add(Listings.group(parameter, options, all));
            }
        }
        return groups;
    }

    private static List<Chip> chips(Address start, Map<Facet, List<Count>> facets) {
        List<Chip> chips = new ArrayList<>();
        parts(start, facets)
                .forEach(part -> chips.add(new Chip(part.parameter(), part.value(), part.href())));
        return chips;
    }

    /** One filter in force, and the question without it. */
    private record Part(String parameter, String value, Address less) {
        String href() {
            return less.toString();
        }
    }

    private static List<Part> parts(Address start, Map<Facet, List<Count>> facets) {
        List<Part> parts = new ArrayList<>();
        for (Facet facet : FILTERS) {
            String parameter = parameter(facet);
            for (String value : start.all(parameter)) {
                String shown = Listings.shown(value, facets.get(facet));
                parts.add(new Part(parameter, shown, start.without(parameter, value)));
            }
        }
        DateChoice dates = DateChoice.of(start);
        if (!dates.none()) {
            Address less = start.without("from").without("to");
            parts.add(new Part(dates.parameter(), dates.name(LOCALE), less));
        }
        return parts;
    }

    /**
     * The same question without one of its parts, where that finds something; the cheapest first.
     */
    private List<Loosened> loosened(Address start, Map<Facet, List<Count>> facets) {
        List<Part> parts = parts(start, facets);
        String q = start.first("q");
        if (q != null && !parts.isEmpty()) {
            parts.add(new Part("q", q, start.without("q")));
        }
        List<Loosened> found = new ArrayList<>();
        for (Part part : parts.subList(0, Math.min(MOST_LOOSENED, parts.size()))) {
            long total = search.find(query(part.less())).total();
            if (total > 0) {
                found.add(new Loosened(part.parameter(), part.value(), total, part.href()));
            }
        }
        found.sort(Comparator.comparingLong(Loosened::total));
        return found;
    }
}
