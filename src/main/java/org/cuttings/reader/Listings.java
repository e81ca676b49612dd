package org.cuttings.reader;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cuttings.reader.Listing.Chip;
import org.cuttings.reader.Listing.FacetGroup;
import org.cuttings.reader.Listing.Loosened;
import org.cuttings.reader.Listing.Option;
import org.cuttings.search.ArticleSearch;
import org.cuttings.search.ArticleSearch.Count;
import org.cuttings.search.ArticleSearch.Results;
import org.cuttings.search.Period;
import org.cuttings.search.Query;
import org.cuttings.search.Query.Facet;
import org.cuttings.search.UnusableQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the lists of articles that pages show. */
@Component
class Listings {

    private static final int SHOWN_OPTIONS = 6;
    private static final int MOST_LOOSENED = 6;
    private static final int MOST_VALUES = 1_000;
    private static final Locale LOCALE = Locale.ENGLISH;

    private final ArticleSearch search;

    Listings(ArticleSearch search) {
        this.search = search;
    }

    /** The list that an address asks for. What is wrong in it is told and left out. */
    Listing list(Address asked) {
        Map<String, String> errors = new LinkedHashMap<>();
        Address good = asked;
        while (true) {
            try {
                return list(asked, good, errors);
            } catch (UnusableQuery e) {
                if (!good.asks(e.parameter())) {
                    throw e;
                }
                errors.putIfAbsent(e.parameter(), String.valueOf(e.getMessage()));
                good = good.without(e.parameter());
            }
        }
    }

    private Listing list(Address asked, Address good, Map<String, String> errors) {
        LocalDate from = Period.parse(good.first("from")).map(Period::first).orElse(null);
        LocalDate to = Period.parse(good.first("to")).map(Period::last).orElse(null);
        Set<Facet> facets = EnumSet.of(Facet.YEAR, Facet.MONTH);
        facets.addAll(SearchParameters.FILTERS);
        if (from != null && to != null && unit(from, to) == ChronoUnit.DAYS) {
            facets.add(Facet.DAY);
        }
        Query query = SearchParameters.query(good, facets);
        Results results = search.find(query);
        return new Listing(
                asked,
                results,
                errors,
                chips(good, results.facets()),
                groups(good, results.facets()),
                histogram(good, from, to, results.facets()),
                results.total() == 0 ? loosened(good, results.facets()) : List.of(),
                SearchParameters.page(good),
                query.size());
    }

    /** All the values of one filter, the chosen ones first. */
    List<Option> options(Address asked, Facet facet) {
        Address good = asked;
        while (true) {
            try {
                Query query = SearchParameters.query(good.with("size", "1"), Set.of(facet));
                return options(good, facet, search.find(query, MOST_VALUES).facets().get(facet));
            } catch (UnusableQuery e) {
                if (!good.asks(e.parameter())) {
                    throw e;
                }
                good = good.without(e.parameter());
            }
        }
    }

    private static ChronoUnit unit(LocalDate from, LocalDate to) {
        return from.isAfter(to) ? ChronoUnit.YEARS : Histogram.unit(from, to, ChronoUnit.DAYS);
    }

    private @Nullable Histogram histogram(
            Address good,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Map<Facet, List<Count>> facets) {
        Map<String, Long> years = byPeriod(facets.get(Facet.YEAR));
        if (years.isEmpty() || (from != null && to != null && from.isAfter(to))) {
            return null;
        }
        LocalDate first = from != null ? from : edge(years, facets, false);
        LocalDate last = to != null ? to : edge(years, facets, true);
        ChronoUnit unit = first.isAfter(last) ? ChronoUnit.YEARS : unit(first, last);
        Map<String, Long> counts =
                switch (unit) {
                    case YEARS -> years;
                    case MONTHS -> byPeriod(facets.get(Facet.MONTH));
                    default -> byPeriod(days(good, facets));
                };
        Address free = good.without("from").without("to").without("after").without("page");
        return Histogram.draw(
                        unit,
                        counts,
                        Map.of(),
                        from,
                        to,
                        period ->
                                free.with("from", period.toString())
                                        .with("to", period.toString())
                                        .at("/search")
                                        .toString(),
                        LOCALE)
                .orElse(null);
    }

    /** The first or last day of all that was found, from the finest counts at hand. */
    private static LocalDate edge(
            Map<String, Long> years, Map<Facet, List<Count>> facets, boolean end) {
        Map<String, Long> months = byPeriod(facets.get(Facet.MONTH));
        var periods =
                (months.isEmpty() ? years : months)
                        .keySet().stream().flatMap(text -> Period.parse(text).stream());
        return end
                ? periods.map(Period::last).max(LocalDate::compareTo).orElse(LocalDate.MAX)
                : periods.map(Period::first).min(LocalDate::compareTo).orElse(LocalDate.MIN);
    }

    private @Nullable List<Count> days(Address good, Map<Facet, List<Count>> facets) {
        List<Count> days = facets.get(Facet.DAY);
        if (days != null) {
            return days;
        }
        Address one = good.without("after").without("page").with("size", "1");
        return search.find(SearchParameters.query(one, Set.of(Facet.DAY))).facets().get(Facet.DAY);
    }

    private static Map<String, Long> byPeriod(@Nullable List<Count> counts) {
        Map<String, Long> byPeriod = new LinkedHashMap<>();
        if (counts != null) {
            counts.forEach(count -> byPeriod.put(count.value(), count.count()));
        }
        return byPeriod;
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
        if (asked.asks("from") || asked.asks("to")) {
            chips.add(
                    new Chip(
                            dateParameter(asked),
                            dates(asked),
                            start.without("from").without("to").toString()));
        }
        return chips;
    }

    /** "from", "to", or "date" where both are asked. */
    private static String dateParameter(Address asked) {
        return !asked.asks("to") ? "from" : asked.asks("from") ? "date" : "to";
    }

    /** "June 2019 – March 2024", or one date where only one is asked. */
    private static String dates(Address asked) {
        return Stream.of(date(asked.first("from")), date(asked.first("to")))
                .filter(date -> !date.isEmpty())
                .distinct()
                .collect(Collectors.joining(" – "));
    }

    private static String date(@Nullable String text) {
        return Period.parse(text).map(period -> period.name(LOCALE)).orElse("");
    }

    /** The name behind a key; everything else as it is. */
    private static String shown(String value, @Nullable List<Count> counts) {
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
            List<Option> options = options(asked, facet, facets.get(facet));
            if (!options.isEmpty()) {
                List<Option> shown = new ArrayList<>();
                for (Option option : options) {
                    if (option.chosen() || shown.size() < SHOWN_OPTIONS) {
                        shown.add(option);
                    }
                }
                String parameter = SearchParameters.of(facet);
                groups.add(
                        new FacetGroup(
                                parameter,
                                shown,
                                options.size() > shown.size(),
                                asked.without("after")
                                        .without("page")
                                        .at("/search/facets/" + parameter)
                                        .toString()));
            }
        }
        return groups;
    }

    /** The values of a filter, the chosen ones first, also those that match nothing now. */
    static List<Option> options(Address asked, Facet facet, @Nullable List<Count> counts) {
        String parameter = SearchParameters.of(facet);
        List<String> unseen = new ArrayList<>(asked.all(parameter));
        List<Option> chosen = new ArrayList<>();
        List<Option> others = new ArrayList<>();
        for (Count count : counts == null ? List.<Count>of() : counts) {
            boolean byName = unseen.remove(count.value());
            boolean asks = unseen.remove(count.entityId()) || byName;
            (asks || count.chosen() ? chosen : others)
                    .add(option(parameter, count.value(), count.count(), asks || count.chosen()));
        }
        for (String value : unseen) {
            if (chosen.stream().noneMatch(option -> option.value().equalsIgnoreCase(value))) {
                chosen.add(option(parameter, value, 0, true));
            }
        }
        chosen.addAll(others);
        return chosen;
    }

    private static Option option(String parameter, String value, long count, boolean chosen) {
        return new Option(
                parameter + "-" + Integer.toHexString(value.hashCode()), value, count, chosen);
    }

    private List<Loosened> loosened(Address asked, Map<Facet, List<Count>> facets) {
        Address start = asked.without("after").without("page");
        List<Loosened> found = new ArrayList<>();
        if (start.asks("from") || start.asks("to")) {
            loosen(found, dateParameter(start), dates(start), start.without("from").without("to"));
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
                    search.find(SearchParameters.query(less.with("size", "1"), Set.of())).total();
            if (total > 0) {
                found.add(new Loosened(parameter, value, total, less.toString()));
            }
        }
    }
}
