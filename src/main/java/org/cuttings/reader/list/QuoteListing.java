package org.cuttings.reader.list;

import java.util.List;
import java.util.Map;
import org.cuttings.reader.Address;
import org.cuttings.reader.list.Listing.Chip;
import org.cuttings.reader.list.Listing.FacetGroup;
import org.cuttings.reader.list.Listing.Loosened;
import org.cuttings.reader.timeline.Histogram;
import org.cuttings.search.query.Query.Sort;
import org.cuttings.search.quote.QuoteHit;
import org.cuttings.search.quote.QuoteSearch;
import org.jspecify.annotations.Nullable;

/**
 * A list of quotes with everything a page shows around it.
 *
 * @param asked the address as asked, with its mistakes
 * @param errors what is wrong with a parameter, by its name
 * @param chips the filters in force
 * @param facets the values to choose from
 * @param histogram when the articles were published, null where no date is known
 * @param loosened what would be found if less were asked, the most first; only where nothing is
 *     found
 * @param spoken how many quotes the archive has of each speaker shown, by key
 */
record QuoteListing(
        Address asked,
        QuoteSearch.Results results,
        Map<String, String> errors,
        List<Chip> chips,
        List<FacetGroup> facets,
        @Nullable Histogram histogram,
        List<Loosened> loosened,
        Map<String, Long> spoken) {

    public boolean filtered() {
        return !chips.isEmpty();
    }

    /** The names chosen in a filter, such as all speakers. */
    public String chosen(String parameter) {
        return String.join(
                ", ",
                chips.stream()
                        .filter(chip -> chip.parameter().equals(parameter))
                        .map(Chip::value)
                        .toList());
    }

    /** How many quotes of this one's speaker there are; null where the speaker is not named. */
    public @Nullable Long spoken(QuoteHit quote) {
        String speaker = quote.speakerId();
        return speaker == null ? null : spoken.get(speaker);
    }

    /** The list without filters. */
    public String unfiltered() {
        String q = asked.first("q");
        Address plain = Address.of("/quotes");
        return (q == null ? plain : plain.with("q", q)).toString();
    }

    public @Nullable String next() {
        String after = results.next();
        return after == null ? null : asked.with("after", after).toString();
    }

    /** The beginning of the list, null where this is it. */
    public @Nullable String firstPage() {
        return asked.asks("after") ? fromStart().toString() : null;
    }

    /** The order in force. */
    public Sort sort() {
        String sort = errors.containsKey("sort") ? null : asked.first("sort");
        for (Sort known : Sort.values()) {
            if (known.name().equalsIgnoreCase(sort)) {
                return known;
            }
        }
        return Sort.NEWEST;
    }

    /** The list in another order. */
    public String sorted(String sort) {
        return fromStart().with("sort", sort).toString();
    }

    /** The same question elsewhere. */
    public String at(String path) {
        return fromStart().at(path).toString();
    }

    private Address fromStart() {
        return asked.without("after");
    }
}
