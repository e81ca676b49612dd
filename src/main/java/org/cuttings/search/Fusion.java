package org.cuttings.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes one order of two, whose scores are of different kinds: each score is told by how many
 * standard deviations it lies above the mean of its own list, and the two are added. What is in one
 * list only counts in the other as its last does.
 */
final class Fusion {

    private Fusion() {}

    /**
     * All that is in either list, the best first.
     *
     * @param words scores by article
     * @param meaning likewise
     */
    static List<Long> of(Map<Long, Double> words, Map<Long, Double> meaning) {
        Map<Long, Double> byWords = standard(words);
        Map<Long, Double> byMeaning = standard(meaning);
        double leastByWords = least(byWords);
        double leastByMeaning = least(byMeaning);
        Set<Long> all = new LinkedHashSet<>(words.keySet());
        all.addAll(meaning.keySet());
        Map<Long, Double> scores = new HashMap<>();
        for (Long article : all) {
            scores.put(
                    article,
                    byWords.getOrDefault(article, leastByWords)
                            + byMeaning.getOrDefault(article, leastByMeaning));
        }
        List<Long> order = new ArrayList<>(all);
        // of two that are equal the newer comes first, as everywhere
        order.sort(
                Comparator.comparingDouble((Long article) -> -scores.getOrDefault(article, 0.0))
                        .thenComparing(Comparator.reverseOrder()));
        return order;
    }

    private static double least(Map<Long, Double> scores) {
        return scores.values().stream().mapToDouble(each -> each).min().orElse(0);
    }

    private static Map<Long, Double> standard(Map<Long, Double> scores) {
        double mean = scores.values().stream().mapToDouble(each -> each).average().orElse(0);
        double variance =
                scores.values().stream()
                        .mapToDouble(each -> (each - mean) * (each - mean))
                        .average()
                        .orElse(0);
        double deviation = Math.sqrt(variance);
        Map<Long, Double> standard = new HashMap<>();
        scores.forEach(
                (article, score) ->
                        standard.put(article, deviation > 0 ? (score - mean) / deviation : 0));
        return standard;
    }
}
