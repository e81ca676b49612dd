package org.cuttings.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cuttings.article.Span;
import org.cuttings.search.query.Words;

/**
 * How a query is answered.
 *
 * @param match what articles must have
 * @param shown what is marked in them
 * @param first the articles that come first where the best match does, in this order; what else
 *     matches follows by its words
 * @param near the articles that are found by what they mean, by number
 * @param byWords which of the first are found by their words
 */
record Plan(Words match, Words shown, List<Long> first, Map<Long, Near> near, Set<Long> byWords) {

    /**
     * An article with a passage that means what was asked.
     *
     * @param likeness cosine of the angle between the two, from -1 to 1
     * @param passage where it stands in the body, in code points
     */
    record Near(long article, double likeness, Span passage) {}

    /** By words alone. */
    static Plan of(Words words) {
        return new Plan(words, words, List.of(), Map.of(), Set.of());
    }

    /** Whether an article is found by its words. */
    boolean byWords(long article) {
        return !near.containsKey(article) || byWords.contains(article);
    }
}
