package org.cuttings.search.index;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cuttings.search.document.NameTerms;
import org.cuttings.search.tally.Tallied;
import org.cuttings.search.tally.Tally;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/**
 * What the engines that hold the indexes, Lucene in this process or OpenSearch beside it, do each
 * in its own way. All else is asked of both in the same words, those of Hibernate Search.
 */
public interface Engine {

    /** Tells Hibernate Search by what the engine makes words out of text. */
    Object analysis();

    /** What an index is called there. */
    String index(String name);

    /** Whether it counts only what it was told beforehand that it will have to count. */
    boolean countsWhatIsDeclared();

    /** Whether other processes of the archive may use the same indexes. */
    boolean isShared();

    /** Looks after the indexes before anybody opens them. */
    void prepare();

    /** Removes the indexes of earlier layouts, which nobody reads any more. */
    void removeEarlier();

    /**
     * The keys of those of whose names a word begins so, and how many articles name them, the most
     * frequent first; see {@link NameTerms}.
     *
     * @param start folded
     * @param size at most so many
     */
    Map<String, Long> beginning(String start, int size);

    /** How many quotes those with these keys are the speakers of; who is not in it, of none. */
    Map<String, Long> quotes(Set<String> keys);

    /**
     * Counts documents by the values of their fields.
     *
     * @param type of what the documents are
     * @param which of them are counted
     * @throws org.hibernate.search.util.common.SearchTimeoutException if it takes longer than that
     */
    Tallied count(
            Class<?> type,
            Function<SearchPredicateFactory, PredicateFinalStep> which,
            Collection<Tally<?>> what,
            Duration patience);
}
