package org.cuttings.language.quotes.attribution;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.cuttings.language.text.Lexicon;

/** The words that report speech, such as "said", in each of their forms. */
public final class Cues {

    /** How surely a word reports speech, the surest first. */
    public enum Strength {
        SAID,
        REPORTS,
        MARKS
    }

    private static final Map<String, Strength> ENGLISH = english();
    private static final Map<String, Strength> OTHER = other();

    private final Map<String, Strength> cues;

    private Cues(Map<String, Strength> cues) {
        this.cues = cues;
    }

    /** The cues of a language; those of every known language where it is not known. */
    public static Cues of(String language) {
        return new Cues(language.startsWith("en") ? ENGLISH : OTHER);
    }

    boolean contains(String lowerCase) {
        return cues.containsKey(lowerCase);
    }

    /** Whether the word is a cue at least as sure as {@code least}. */
    boolean contains(String lowerCase, Strength least) {
        Strength strength = cues.get(lowerCase);
        return strength != null && strength.compareTo(least) <= 0;
    }

    private static Map<String, Strength> english() {
        Map<String, Strength> cues = new HashMap<>();
        for (String row : Lexicon.rows("cues-en.txt")) {
            String[] words = row.split(" ");
            Strength strength = Strength.valueOf(words[0].toUpperCase(Locale.ROOT));
            Inflection.forms(words[1], Arrays.asList(words).subList(2, words.length))
                    .forEach(
                            form ->
                                    cues.merge(
                                            form, strength, (a, b) -> a.compareTo(b) <= 0 ? a : b));
        }
        return Map.copyOf(cues);
    }

    private static Map<String, Strength> other() {
        Map<String, Strength> cues = new HashMap<>();
        for (String row : Lexicon.rows("cues-other.txt")) {
            String[] words = row.split(" ");
            for (int i = 1; i < words.length; i++) {
                cues.put(words[i], Strength.SAID);
            }
        }
        return Map.copyOf(cues);
    }
}
