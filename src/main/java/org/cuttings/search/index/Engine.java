package org.cuttings.search.index;

import java.util.Map;
import java.util.Set;
import org.cuttings.search.document.NameTerms;

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
}
