package org.cuttings.search.tally;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.LongValueFacetCounts;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.cuttings.search.tally.Tally.Order;
import org.hibernate.search.util.common.SearchTimeoutException;

/** Counts in an index of Lucene by its own counters, in a third of the time of a query's. */
public final class LuceneTally {

    private final IndexReader index;
    private final FacetsCollector found;

    private LuceneTally(IndexReader index, FacetsCollector found) {
        this.index = index;
        this.found = found;
    }

    /**
     * Counts.
     *
     * @param index of one directory
     * @param which the documents that are counted
     * @throws SearchTimeoutException if finding them takes longer than that
     */
    public static Tallied count(
            IndexReader index, Query which, Collection<Tally<?>> what, Duration patience)
            throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        IndexSearcher searcher = new IndexSearcher(index);
        searcher.setTimeout(() -> System.nanoTime() - end > 0);
        LuceneTally counter =
                new LuceneTally(index, searcher.search(which, new FacetsCollectorManager()));
        Tallied tallied = new Tallied();
        for (Tally<?> each : what) {
            if (searcher.timedOut() || System.nanoTime() - end > 0) {
                throw new SearchTimeoutException("Counting took longer than " + patience);
            }
            counter.count(each, tallied);
        }
        return tallied;
    }

    private <T extends Comparable<? super T>> void count(Tally<T> tally, Tallied into)
            throws IOException {
        if (tally.type() == String.class) {
            Facets counted = new StringValueFacetCounts(Terms.of(index, tally.field()), found);
            into.put(tally, values(counted, tally, tally.type()::cast));
        } else {
            Facets counted = new LongValueFacetCounts(tally.field(), found);
            Function<Long, Object> value =
                    tally.type() == LocalDate.class ? LocalDate::ofEpochDay : number -> number;
            into.put(
                    tally,
                    values(
                            counted,
                            tally,
                            label -> tally.type().cast(value.apply(Long.valueOf(label)))));
        }
    }

    private static <T extends Comparable<? super T>> Map<T, Long> values(
            Facets counted, Tally<T> tally, Function<String, T> value) throws IOException {
        FacetResult result =
                tally.order() == Order.BY_COUNT
                        ? counted.getTopChildren(tally.most(), tally.field())
                        : counted.getAllChildren(tally.field());
        Map<T, Long> values =
                tally.order() == Order.BY_COUNT ? new LinkedHashMap<>() : new TreeMap<>();
        for (LabelAndValue each : result.labelValues) {
            values.put(value.apply(each.label), each.value.longValue());
        }
        if (values instanceof TreeMap<T, Long> sorted) {
            while (sorted.size() > tally.most()) {
                sorted.pollLastEntry();
            }
        }
        return values;
    }
}
