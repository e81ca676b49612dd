package org.cuttings.reader.list;

import java.util.List;
import java.util.Map;
import org.cuttings.reader.Address;
import org.cuttings.reader.timeline.Histogram;
import org.cuttings.search.ArticleSearch.Hit;
import org.cuttings.search.ArticleSearch.Results;
import org.cuttings.search.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * A list of articles with everything a page shows around it.
 *
 * @param asked the address as asked, with its mistakes
 * @param results what was found
 * @param entries what of it is shown on this page, versions of one story together
 * @param errors what is wrong with a parameter, by its name
 * @param chips the filters in force
 * @param facets the values to choose from
 * @param histogram when the articles were published, null where no date is known
 * @param loosened what would be found if less were asked; only where nothing is found
 * @param words what was searched, as people read it; null where nothing was
 * @param page from 1
 */
public record Listing(
        Address asked,
        Results results,
        List<Entry> entries,
        Map<String, String> errors,
        List<Chip> chips,
        List<FacetGroup> facets,
        @Nullable Histogram histogram,
        List<Loosened> loosened,
        @Nullable String words,
        int page,
        int size) {

    /**
     * A filter in force.
     *
     * @param parameter its name; "date" for from and to together
     * @param value what to show
     * @param href the list without it
     */
    record Chip(String parameter, String value, String href) {}

    /**
     * One filter with the values it offers.
     *
     * @param more whether there may be values that are not shown, or too many to look through
     * @param all where all values are listed
     */
    record FacetGroup(String parameter, List<Option> options, boolean more, String all) {}

    /**
     * A value to filter by.
     *
     * @param id of the form field
     * @param name what to show
     * @param value what the list is asked for: the key of a name, since two may be called the same
     */
    record Option(String id, String name, String value, long count, boolean chosen) {}

    /**
     * The same question without one of its parts.
     *
     * @param parameter what was left out: a filter's name, "date", or "q" for the words
     * @param value of what was left out
     */
    record Loosened(String parameter, String value, long total, String href) {}

    public boolean filtered() {
        return !chips.isEmpty();
    }

    public long firstPlace() {
        return (page - 1L) * size + 1;
    }

    public long lastPlace() {
        return firstPlace() + results.items().size() - 1;
    }

    /** The list without filters, found and sorted as before. */
    public String unfiltered() {
        Address plain = Address.of("/search");
        for (String kept : List.of("q", "mode", "sort", "recency")) {
            String value = errors.containsKey(kept) ? null : asked.first(kept);
            plain = value == null ? plain : plain.with(kept, value);
        }
        return plain.toString();
    }

    public @Nullable String next() {
        String after = results.next();
        return after == null
                ? null
                : asked.with("page", String.valueOf(page + 1)).with("after", after).toString();
    }

    public String firstPage() {
        return fromStart().toString();
    }

    /** The same question with another value for one parameter. */
    public String with(String parameter, String value) {
        return fromStart().with(parameter, value).toString();
    }

    /** The order in force. */
    public Query.Sort sort() {
        String sort = errors.containsKey("sort") ? null : asked.first("sort");
        for (Query.Sort known : Query.Sort.values()) {
            if (known.name().equalsIgnoreCase(sort)) {
                return known;
            }
        }
        return asked.asks("q") ? Query.Sort.RELEVANCE : Query.Sort.NEWEST;
    }

    /** The list in another order. */
    public String sorted(String sort) {
        return fromStart().with("sort", sort).toString();
    }

    /** By what the articles were found. */
    public Query.Mode mode() {
        String mode = errors.containsKey("mode") ? null : asked.first("mode");
        for (Query.Mode known : Query.Mode.values()) {
            if (known.name().equalsIgnoreCase(mode)) {
                return known;
            }
        }
        return Query.Mode.WORDS;
    }

    /** What articles can be found by; by their meaning alone only where that was asked already. */
    public List<String> modes() {
        return mode() == Query.Mode.MEANING
                ? List.of("words", "both", "meaning")
                : List.of("words", "both");
    }

    /** The list found by something else, such as "both". */
    public String by(String mode) {
        Address plain = fromStart().without("mode");
        return (mode.equals("words") ? plain : plain.with("mode", mode)).toString();
    }

    /** Where an article of the list is read, so that the way back is known there. */
    public String read(Hit hit, String address) {
        return SearchParameters.opened(fromStart().without("size").at(address));
    }

    /** The same question elsewhere, such as in a feed. */
    public String at(String path) {
        return fromStart().without("size").at(path).toString();
    }

    public String exported(String format) {
        Address plain = fromStart().without("size");
        return plain.at("/api/v1/export").with("format", format).toString();
    }

    private Address fromStart() {
        return asked.without("after").without("page");
    }
}
