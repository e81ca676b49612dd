package org.cuttings.reader.list;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cuttings.article.Names;
import org.cuttings.reader.Address;
import org.cuttings.reader.list.Listing.Chip;
import org.cuttings.reader.list.Listing.FacetGroup;
import org.cuttings.reader.list.Listing.Loosened;
import org.cuttings.reader.list.Listing.Option;
import org.cuttings.reader.timeline.DateChoice;
import org.cuttings.reader.timeline.Histogram;
import org.cuttings.reader.timeline.Timeline;
import org.cuttings.search.ArticleSearch.Results;
import org.cuttings.search.Seeker;
import org.cuttings.search.StoryVersions;
import org.cuttings.search.facet.Count;
import org.cuttings.search.query.Query;
import org.cuttings.search.query.Query.Facet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the lists of articles that pages show. */
@Component
public class Listings {

    private static final int SHOWN_OPTIONS = 6;
    private static final int MOST_LOOSENED = 6;
    private static final int MOST_VALUES = 1_000;
    private static final Locale LOCALE = Locale.ENGLISH;

    private final Seeker seeker;
    private final Names names;
    private final StoryVersions stories;
    private final AskedWords words;

    Listings(Seeker seeker, StoryVersions stories, Names names, AskedWords words) {
        this.stories = stories;
        this.seeker = seeker;
        this.words = words;
        this.names = names;
    }

    /** The list that an address asks for. What is wrong in it is told and left out. */
    public Listing list(Address given) {
        Address asked = current(given);
        return Lenient.list(asked, (good, errors) -> list(asked, good, errors));
    }

    /** An old link may ask for a name that is another's by now. */
    private Address current(Address asked) {
        Address current = asked;
        for (Facet facet : List.of(Facet.PERSON, Facet.ORG, Facet.PLACE, Facet.SPEAKER)) {
            current = current.mapping(SearchParameters.of(facet), names::current);
        }
        return current;
    }

    private Listing list(Address asked, Address good, Map<String, String> errors) {
        Set<Facet> facets = EnumSet.of(Facet.YEAR, Facet.MONTH);
        facets.addAll(SearchParameters.FILTERS);
        if (Timeline.inDays(DateChoice.of(good))) {
            facets.add(Facet.DAY);
        }
        Query query = SearchParameters.query(good, facets);
        Results results = seeker.seek(query);
        return new Listing(
                asked,
                results,
                Entry.of(results.items(), stories.of(results.items())),
                errors,
                chips(good, results.facets()),
                groups(good, results.facets()),
                histogram(good, results.facets()),
                results.total() == 0 ? loosened(good, results.facets()) : List.of(),
                words.of(asked.first("q")),
                SearchParameters.page(good),
                query.size());
    }

    /** All the values of one filter, the chosen ones first. */
    List<Option> options(Address asked, Facet facet) {
        return Lenient.list(
                current(asked),
                (good, errors) -> {
                    Query query = SearchParameters.query(good.with("size", "1"), Set.of(facet));
                    return options(facet, seeker.seek(query, MOST_VALUES).facets().get(facet));
                });
    }

    private @Nullable Histogram histogram(Address good, Map<Facet, List<Count>> facets) {
        Address free = good.without("from").without("to").without("after").without("page");
        return timeline(good, facets)
                .draw(
                        DateChoice.of(good),
                        period ->
                                free.with("from", period.opening())
                                        .with("to", period.closing())
                                        .at("/search")
                                        .toString(),
                        LOCALE);
    }

    /**
     * When the articles of a list were published.
     *
     * @param good the address of the list, without mistakes
     * @param facets its counts by year and month; those by day are asked for where they are drawn
     */
    public Timeline timeline(Address good, Map<Facet, List<Count>> facets) {
        return new Timeline(
                Timeline.byPeriod(facets.get(Facet.YEAR)),
                Timeline.byPeriod(facets.get(Facet.MONTH)),
                () -> Timeline.byPeriod(days(good, facets)));
    }

    private @Nullable List<Count> days(Address good, Map<Facet, List<Count>> facets) {
        List<Count> days = facets.get(Facet.DAY);
        if (days != null) {
            return days;
        }
        Address one = good.without("after").without("page").with("size", "1");
        return seeker.seek(SearchParameters.query(one, Set.of(Facet.DAY))).facets().get(Facet.DAY);
    }

    private static List<Chip> chips(Address asked, Map<Facet, List<Count>> facets) {
        List<Chip> chips = new ArrayList<>();
        Address start = asked.without("after").without("page");
        for (Facet facet : SearchParameters.FILTERS) {
            String parameter = SearchParameters.of(facet);
            for (String value : asked.all(parameter)) {
                chips.add(
                        new Chip(
                                parameter,
                                shown(value, facets.get(facet)),
                                start.without(parameter, value).toString()));
            }
        }
        DateChoice dates = DateChoice.of(asked);
        if (!dates.none()) {
            chips.add(
                    new Chip(
                            dates.parameter(),
                            dates.name(LOCALE),
                            start.without("from").without("to").toString()));
        }
        return chips;
    }

    /** The name behind a key; everything else as it is. */
    static String shown(String value, @Nullable List<Count> counts) {
        return counts == null
                ? value
                : counts.stream()
                        .filter(count -> value.equals(count.entityId()))
                        .map(Count::value)
                        .findFirst()
                        .orElse(value);
    }

    private static List<FacetGroup> groups(Address asked, Map<Facet, List<Count>> facets) {
        List<FacetGroup> groups = new ArrayList<>();
        for (Facet facet : SearchParameters.FILTERS) {
            List<Option> options = options(facet, facets.get(facet));
            if (!options.isEmpty()) {
                String parameter = SearchParameters.of(facet);
                Address all = asked.without("after").without("page");
                groups.add(group(parameter, options, all.at("/search/facets/" + parameter)));
            }
        }
        return groups;
    }

    /** A filter with the chosen values and a few others. */
    static FacetGroup group(String parameter, List<Option> options, Address all) {
        List<Option> shown = new ArrayList<>();
        for (Option option : options) {
            if (option.chosen() || shown.size() < SHOWN_OPTIONS) {
                shown.add(option);
            }
        }
        return new FacetGroup(parameter, shown, options.size() > shown.size(), all.toString());
    }

    /** The values of a filter, the chosen ones first, also those that match nothing now. */
    private static List<Option> options(Facet facet, @Nullable List<Count> counts) {
        return options(SearchParameters.of(facet), counts);
    }

    /** The same for a filter by its parameter. */
    static List<Option> options(String parameter, @Nullable List<Count> counts) {
        List<Option> chosen = new ArrayList<>();
        List<Option> others = new ArrayList<>();
        for (Count count : counts == null ? List.<Count>of() : counts) {
            String key = count.entityId();
            String value = key == null ? count.value() : key;
            (count.chosen() ? chosen : others)
                    .add(
                            new Option(
                                    parameter + "-" + Integer.toHexString(value.hashCode()),
                                    count.value(),
                                    value,
                                    count.count(),
                                    count.chosen()));
        }
        chosen.addAll(others);
        return chosen;
    }

    private List<Loosened> loosened(Address asked, Map<Facet, List<Count>> facets) {
        Address start = asked.without("after").without("page");
        List<Loosened> found = new ArrayList<>();
        String within = start.first("q");
        if (within != null && start.asks("within")) {
            loosen(found, "within", within, start.without("within"));
        }
        DateChoice dates = DateChoice.of(start);
        if (!dates.none()) {
            loosen(
                    found,
                    dates.parameter(),
                    dates.name(LOCALE),
                    start.without("from").without("to"));
        }
        for (Facet facet : SearchParameters.FILTERS) {
            String parameter = SearchParameters.of(facet);
            for (String value : start.all(parameter)) {
                loosen(
                        found,
                        parameter,
                        shown(value, facets.get(facet)),
                        start.without(parameter, value));
            }
        }
        String q = start.first("q");
        if (q != null && start.parameters().size() > 1) {
            loosen(found, "q", q, start.without("q"));
        }
        return found;
    }

    private void loosen(List<Loosened> found, String parameter, String value, Address less) {
        if (found.size() < MOST_LOOSENED) {
            long total =
                    seeker.seek(SearchParameters.query(less.with("size", "1"), Set.of())).total();
            if (total > 0) {
                found.add(new Loosened(parameter, value, total, less.toString()));
            }
        }
    }
}
