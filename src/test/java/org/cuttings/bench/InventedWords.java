package org.cuttings.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Makes up words that can be spoken, out of syllables. */
final class InventedWords {

    private static final List<String> STARTS =
            List.of(
                    "b", "br", "c", "ch", "d", "dr", "f", "g", "gr", "h", "k", "l", "m", "n", "p",
                    "pl", "r", "s", "st", "t", "th", "tr", "v", "w");
    private static final List<String> MIDDLES =
            List.of("a", "e", "i", "o", "u", "a", "e", "o", "ea", "ou", "ai");
    private static final List<String> ENDS =
            List.of("", "", "", "n", "r", "l", "m", "nd", "rt", "k", "st", "x");

    /** Words that exist already. */
    private static final Set<String> RESERVED = Set.copyOf(PlainWords.ALL);

    private InventedWords() {}

    /** So many different words in lower case, the short ones first. */
    static List<String> of(int count, RandomGenerator random) {
        Set<String> words = new LinkedHashSet<>();
        while (words.size() < count) {
            int syllables = words.size() < count / 100 ? 2 : 2 + random.nextInt(3);
            String word = word(syllables, random);
            if (!RESERVED.contains(word)) {
                words.add(word);
            }
        }
        return new ArrayList<>(words);
    }

    private static String word(int syllables, RandomGenerator random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(one(STARTS, random)).append(one(MIDDLES, random));
        }
        return word.append(one(ENDS, random)).toString();
    }

    static String one(List<String> of, RandomGenerator random) {
        return of.get(random.nextInt(of.size()));
    }
}
