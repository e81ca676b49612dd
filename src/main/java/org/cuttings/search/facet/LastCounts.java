package org.cuttings.search.facet;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.cuttings.search.outage.IndexAway;
import org.cuttings.search.query.Query;
import org.cuttings.search.query.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Facets as they were counted last, for when counting takes too long: the articles that were found
 * are shown in any case.
 */
@Component
public class LastCounts {

    private static final int MOST = 200;

    /** More values are not kept: there may be twenty thousand days. */
    private static final int MOST_VALUES = 1_000;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM, HH:mm 'UTC'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private final Map<Key, Counted> last =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, Counted> eldest) {
                    return size() > MOST;
                }
            };

    private record Key(Query query, Words words, int most) {}

    private record Counted(Map<Query.Facet, List<Count>> counts, Instant at) {}

    /**
     * Counts by facet.
     *
     * @param note what to tell where they are not those of this moment; null where they are
     */
    public record Facetted(Map<Query.Facet, List<Count>> counts, @Nullable String note) {}

    /**
     * The counts, else those of the last time.
     *
     * @param query all of it that is counted
     * @param words those of the query, or others that are sought instead
     * @param most so many values of each facet, as it is counted
     * @param counting fails as {@link IndexAway} tells if it takes too long
     */
    public Facetted of(
            Query query, Words words, int most, Supplier<Map<Query.Facet, List<Count>>> counting) {
        Key key = new Key(query.counted(), words, most);
        try {
            Map<Query.Facet, List<Count>> counts = counting.get();
            keep(key, new Counted(counts, Instant.now()));
            return new Facetted(counts, null);
        } catch (RuntimeException e) {
            if (!IndexAway.isCauseOf(e)) {
                throw e;
            }
            Counted known = find(key);
            return known == null
                    ? new Facetted(
                            Map.of(),
                            "The index is slow, so nothing is counted beside these results.")
                    : new Facetted(
                            known.counts(),
                            "The index is slow, so the counts beside these results are those of "
                                    + TIME.format(known.at())
                                    + ".");
        }
    }

    private synchronized void keep(Key key, Counted counted) {
        if (counted.counts().values().stream().mapToInt(List::size).sum() <= MOST_VALUES) {
            last.put(key, counted);
        }
    }

    private synchronized @Nullable Counted find(Key key) {
        return last.get(key);
    }
}
