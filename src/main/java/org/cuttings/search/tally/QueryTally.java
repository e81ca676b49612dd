package org.cuttings.search.tally;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.cuttings.search.tally.Tally.Order;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.dsl.AggregationFinalStep;
import org.hibernate.search.engine.search.aggregation.dsl.SearchAggregationFactory;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.mapper.orm.session.SearchSession;

/** Lets the engine count, as a part of a query. */
public final class QueryTally {

    private QueryTally() {}

    /**
     * Counts.
     *
     * @param which the documents that are counted
     * @throws org.hibernate.search.util.common.SearchTimeoutException if it takes longer than that
     */
    public static Tallied count(
            SearchSession session,
            Class<?> type,
            Function<SearchPredicateFactory, PredicateFinalStep> which,
            Collection<Tally<?>> what,
            Duration patience) {
        SearchQueryOptionsStep<?, ?, ?, ?, ?, ?> search = session.search(type).where(which);
        for (Tally<?> each : what) {
            search = asking(each, search);
        }
        var result = search.failAfter(patience.toMillis(), TimeUnit.MILLISECONDS).fetch(0);
        Tallied tallied = new Tallied();
        what.forEach(each -> read(each, result, tallied));
        return tallied;
    }

    private static <T extends Comparable<? super T>>
            SearchQueryOptionsStep<?, ?, ?, ?, ?, ?> asking(
                    Tally<T> tally, SearchQueryOptionsStep<?, ?, ?, ?, ?, ?> search) {
        return search.aggregation(key(tally), f -> terms(f, tally));
    }

    /** Keys of one name are the same key. */
    private static <T extends Comparable<? super T>> AggregationKey<Map<T, Long>> key(
            Tally<T> tally) {
        return AggregationKey.of(tally.field());
    }

    private static <T extends Comparable<? super T>> void read(
            Tally<T> tally, SearchResult<?> result, Tallied into) {
        into.put(tally, result.aggregation(key(tally)));
    }

    private static <T extends Comparable<? super T>> AggregationFinalStep<Map<T, Long>> terms(
            SearchAggregationFactory f, Tally<T> tally) {
        var terms = f.terms().field(tally.field(), tally.type());
        return (tally.order() == Order.BY_COUNT
                        ? terms.orderByCountDescending()
                        : terms.orderByTermAscending())
                .maxTermCount(tally.most());
    }
}
