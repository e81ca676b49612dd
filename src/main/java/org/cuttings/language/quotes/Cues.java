package org.cuttings.language.quotes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.cuttings.language.text.Lexicon;

/** The words that report speech, such as "said", in each of their forms. */
final class Cues {

    /** How surely a word reports speech, the surest first. */
    enum Strength {
        SAID,
        REPORTS,
        MARKS
    }

    /** Verbs whose last consonant is not doubled in "offered" and "opened". */
    private static final Set<String> UNSTRESSED =
            Set.of(
                    "answer",
                    "offer",
                    "open",
                    "whisper",
                    "consider",
                    "order",
                    "counter",
                    "mutter",
                    "thunder",
                    "threaten",
                    "question",
                    "wonder",
                    "reason",
                    "condemn",
                    "murmur");

    private static final Map<String, Strength> ENGLISH = english();
    private static final Map<String, Strength> OTHER = other();

    private final Map<String, Strength> cues;

    private Cues(Map<String, Strength> cues) {
        this.cues = cues;
    }

    /** The cues of a language; those of every known language where it is not known. */
    static Cues of(String language) {
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
            Strength strength = Strength.valueOf(words[0].toUpperCase(java.util.Locale.ROOT));
            Set<String> forms = new HashSet<>();
            String base = words[1];
            forms.add(base);
            forms.add(thirdPerson(base));
            forms.add(ending(base, "ing"));
            if (words.length == 2) {
                forms.add(ending(base, "ed"));
            }
            for (int i = 2; i < words.length; i++) {
                forms.add(words[i]);
            }
            forms.forEach(
                    form -> cues.merge(form, strength, (a, b) -> a.compareTo(b) <= 0 ? a : b));
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

    private static String thirdPerson(String base) {
        if (base.endsWith("y") && !isVowel(base.charAt(base.length() - 2))) {
            return base.substring(0, base.length() - 1) + "ies";
        }
        boolean hissing =
                base.endsWith("s")
                        || base.endsWith("sh")
                        || base.endsWith("ch")
                        || base.endsWith("x");
        return base + (hissing || base.endsWith("o") ? "es" : "s");
    }

    private static String ending(String base, String ending) {
        char last = base.charAt(base.length() - 1);
        char before = base.charAt(base.length() - 2);
        if (last == 'e' && before != 'e') {
            return base.substring(0, base.length() - 1) + ending;
        }
        if (last == 'y' && !isVowel(before) && ending.equals("ed")) {
            return base.substring(0, base.length() - 1) + "ied";
        }
        boolean doubles =
                base.length() > 2
                        && !isVowel(last)
                        && "wxyh".indexOf(last) < 0
                        && isVowel(before)
                        && !isVowel(base.charAt(base.length() - 3))
                        && !UNSTRESSED.contains(base);
        return base + (doubles ? String.valueOf(last) : "") + ending;
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }
}
