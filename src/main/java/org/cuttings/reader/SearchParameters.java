package org.cuttings.reader;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cuttings.search.Query;
import org.cuttings.search.Query.Facet;
import org.cuttings.search.UnusableQuery;
import org.jspecify.annotations.Nullable;

/** Reads the address of a list of articles as a query. */
final class SearchParameters {

    /** What the address of a list may hold, in the order in which we write it. */
    static final List<String> KNOWN =
            List.of(
                    "q", "from", "to", "person", "org", "place", "speaker", "source", "lang", "has",
                    "sort", "size", "page", "after");

    /** The filters that offer values to choose from, in the order of the page. */
    static final List<Facet> FILTERS =
            List.of(
                    Facet.HAS,
                    Facet.PERSON,
                    Facet.ORG,
                    Facet.PLACE,
                    Facet.SPEAKER,
                    Facet.SOURCE,
                    Facet.LANG);

    private SearchParameters() {}

    /** The parameter that filters by a facet, such as "person". */
    static String of(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }

    /**
     * What an address asks.
     *
     * @throws UnusableQuery if a parameter has no meaning
     */
    static Query query(Address asked, Set<Facet> facets) {
        return new Query(
                asked.first("q"),
                asked.first("from"),
                asked.first("to"),
                asked.all("person"),
                asked.all("org"),
                asked.all("place"),
                asked.all("speaker"),
                asked.all("source"),
                asked.all("lang"),
                asked.all("has"),
                sort(asked.first("sort")),
                number(asked, "size", Query.SIZE, Query.SIZE_MAX),
                asked.first("after"),
                facets);
    }

    /** Which page of the list an address asks for, from 1. */
    static int page(Address asked) {
        return asked.asks("after") ? number(asked, "page", 1, 1_000_000) : 1;
    }

    private static Query.@Nullable Sort sort(@Nullable String sort) {
        if (sort == null) {
            return null;
        }
        try {
            return Query.Sort.valueOf(sort.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UnusableQuery(
                    "sort",
                    sort,
                    "Order must be relevance, newest or oldest, was \"" + sort + "\"");
        }
    }

    private static int number(Address asked, String name, int otherwise, int most) {
        String given = asked.first(name);
        if (given == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(given);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // answered below like a number out of range
        }
        throw new UnusableQuery(
                name,
                given,
                (name.equals("size") ? "Size" : "Page")
                        + " must be a number from 1 to "
                        + most
                        + ", was \""
                        + given
                        + "\"");
    }
}
