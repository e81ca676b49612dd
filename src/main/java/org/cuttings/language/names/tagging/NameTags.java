package org.cuttings.language.names.tagging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cuttings.article.EntityType;
import org.cuttings.language.names.Tagged;
import org.jspecify.annotations.Nullable;

/**
 * The tags of words, which tell where a name begins and goes on, and what it names: "B-PER" begins
 * a person's name, "I-PER" goes on with it, "O" is outside names.
 */
final class NameTags {

    /** The tags of the shipped model, in the order of the numbers by which it calls them. */
    static final List<String> USUAL =
            List.of("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC");

    private static final Map<String, EntityType> TYPES =
            Map.of(
                    "PER", EntityType.PERSON,
                    "LOC", EntityType.PLACE,
                    "ORG", EntityType.ORGANISATION);

    private final List<String> tags;

    NameTags(List<String> tags) {
        this.tags = List.copyOf(tags);
    }

    /** What the letters mean, null for names that are none of people, places, organisations. */
    static @Nullable EntityType type(String letters) {
        return TYPES.get(letters);
    }

    /** The letters for the type; empty for one that no model knows. */
    static String letters(EntityType type) {
        return TYPES.entrySet().stream()
                .filter(entry -> entry.getValue() == type)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /**
     * The names by the likeliest sequence of tags in which every name has a beginning (Viterbi's
     * algorithm).
     *
     * @param scores for each word the logarithm of each tag's probability
     * @param first number of the first word
     */
    List<Tagged> names(float[][] scores, int first) {
        int[] path = path(scores);
        List<Tagged> names = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= path.length; i++) {
            if (i == path.length || !goesOn(path[i - 1], path[i])) {
                EntityType type = type(kind(path[from]));
                if (type != null) {
                    double sure = sure(scores, from, i, kind(path[from]));
                    names.add(new Tagged(type, first + from, first + i, sure));
                }
                from = i;
            }
        }
        return names;
    }

    private int[] path(float[][] scores) {
        int[][] before = new int[scores.length][tags.size()];
        float[] best = new float[tags.size()];
        for (int i = 0; i < scores.length; i++) {
            float[] next = new float[tags.size()];
            for (int tag = 0; tag < next.length; tag++) {
                before[i][tag] = best(best, tag, i == 0);
                float way = before[i][tag] < 0 ? Float.NEGATIVE_INFINITY : best[before[i][tag]];
                next[tag] = way + scores[i][tag];
            }
            best = next;
        }
        int[] path = new int[scores.length];
        for (int i = scores.length - 1; i >= 0; i--) {
            path[i] = i == scores.length - 1 ? greatest(best) : before[i + 1][path[i + 1]];
        }
        return path;
    }

    /** The best of the tags that may stand before the tag, -1 if none may. */
    private int best(float[] scores, int tag, boolean start) {
        if (start) {
            return isInside(tag) ? -1 : 0;
        }
        int best = -1;
        for (int i = 0; i < scores.length; i++) {
            boolean may = !isInside(tag) || goesOn(i, tag);
            if (may && (best < 0 || scores[i] > scores[best])) {
                best = i;
            }
        }
        return best;
    }

    private static int greatest(float[] scores) {
        int greatest = 0;
        for (int i = 1; i < scores.length; i++) {
            greatest = scores[i] > scores[greatest] ? i : greatest;
        }
        return greatest;
    }

    private boolean isInside(int tag) {
        return tags.get(tag).startsWith("I-");
    }

    private boolean goesOn(int tag, int next) {
        return isInside(next) && kind(tag).equals(kind(next));
    }

    private String kind(int tag) {
        String letters = tags.get(tag);
        return letters.substring(Math.min(2, letters.length()));
    }

    /** The mean probability that a word is in a name of the kind. */
    private double sure(float[][] scores, int from, int to, String kind) {
        return Arrays.stream(scores, from, to)
                .mapToDouble(word -> probability(word, kind))
                .average()
                .orElse(0);
    }

    private double probability(float[] word, String kind) {
        double sum = 0;
        for (int tag = 0; tag < word.length; tag++) {
            sum += kind(tag).equals(kind) ? Math.exp(word[tag]) : 0;
        }
        return Math.min(1, sum);
    }
}
