package org.cuttings.reader.list;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cuttings.reader.Address;
import org.cuttings.search.query.Query;
import org.cuttings.search.query.Query.Facet;
import org.cuttings.search.query.QueryParameters;
import org.cuttings.search.query.UnusableQuery;

/** Reads the address of a list of articles as a query. */
public final class SearchParameters {

    /** What the address of a list may hold, in the order in which we write it. */
    public static final List<String> KNOWN =
            List.of(
                    "q", "within", "from", "to", "person", "org", "place", "speaker", "source",
                    "lang", "has", "mode", "sort", "recency", "size", "page", "after");

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
    public static String of(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }

    /**
     * What an address asks.
     *
     * @param facets what is to be counted of all that is found
     * @throws UnusableQuery if a parameter has no meaning
     */
    public static Query query(Address asked, Set<Facet> facets) {
        return QueryParameters.read(asked::all).counting(facets);
    }

    /**
     * Where an article of a list is opened: at its first hit where words are sought.
     *
     * @param article its address, with what the list was asked for
     */
    public static String opened(Address article) {
        return article.asks("q") ? article + "#hit-1" : article.toString();
    }

    /** Which page of the list an address asks for, from 1. */
    static int page(Address asked) {
        String page = asked.asks("after") ? asked.first("page") : null;
        if (page == null) {
            return 1;
        }
        if (!page.matches("[1-9]\\d{0,5}")) {
            throw new UnusableQuery(
                    "page", page, "page must be a number from 1 to 999999, was \"" + page + "\"");
        }
        return Integer.parseInt(page);
    }
}
