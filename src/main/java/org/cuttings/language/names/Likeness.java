package org.cuttings.language.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/**
 * Tells whether two names are one, spelt or transliterated in two ways: Mekdad and Miqdad,
 * Hizballah and Hezbollah, Zelensky and Zelenskyy. Names that are merely similar, such as Khamenei
 * and Khomeini or Biden and Baden, stay two.
 */
@NamedInterface("alike")
public final class Likeness {

    /** Names with fewer consonants are alike by chance too often. */
    private static final int FEWEST_CONSONANTS = 2;

    private static final int FEWEST_LETTERS = 4;
    private static final int MOST_DIFFERENCES = 2;

    /** Vowels that one vowel of another script is written with. */
    private static final Set<String> VOWELS = Set.of("ae", "ea", "ei", "ie", "ou", "uo");

    /** Consonants likewise; X is "kh", C is "ch", S is "sh". */
    private static final Set<String> CONSONANTS =
            Set.of("kq", "qk", "gq", "qg", "Xh", "hX", "Xk", "kX", "CS", "SC");

    private static final Set<String> PARTICLES =
            Set.of("al", "el", "bin", "ben", "ibn", "bint", "ul", "ud", "ad");

    private Likeness() {}

    /**
     * Whether the two are spellings of one name: word by word the same, or as transliterations of
     * the same word differ. Never true for a name and a longer or shorter form of it, nor for two
     * given names of which one is a woman's and one a man's.
     */
    public static boolean isVariant(String a, String b) {
        List<String> one = words(a);
        List<String> other = words(b);
        if (one.size() != other.size() || one.isEmpty()) {
            return false;
        }
        if (one.size() > 1
                && !GivenNames.genderOf(one.get(0)).agrees(GivenNames.genderOf(other.get(0)))) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!isSameWord(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * A key that all spellings of a name share, for finding the few names that {@link #isVariant}
     * is asked about. Different names often share one too.
     */
    public static String key(String name) {
        List<String> keys = new ArrayList<>();
        for (String word : words(name)) {
            String consonants = Sounds.of(word).consonants();
            keys.add(
                    consonants.isEmpty()
                            ? Sounds.plain(word)
                            : consonants.replaceAll("[qgXh]", "k").replace('S', 'C'));
        }
        return String.join(" ", keys);
    }

    /** The words of a name without articles and "bin", unless nothing else is left. */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String word : name.strip().split("[\\s\u00A0]+")) {
            if (!word.isEmpty() && !PARTICLES.contains(word.toLowerCase(Locale.ROOT))) {
                words.add(word);
            }
        }
        return words.isEmpty() && !name.isBlank() ? List.of(name.strip()) : words;
    }

    private static boolean isSameWord(String a, String b) {
        String one = Sounds.plain(a);
        String other = Sounds.plain(b);
        if (one.equals(other)) {
            return true;
        }
        Sounds first = Sounds.of(a);
        Sounds second = Sounds.of(b);
        int consonants = first.consonants().length();
        if (consonants != second.consonants().length()
                || consonants < FEWEST_CONSONANTS
                || Math.min(one.length(), other.length()) < FEWEST_LETTERS) {
            return false;
        }
        for (int i = 0; i < consonants; i++) {
            if (!isSame(first.consonants().charAt(i), second.consonants().charAt(i), CONSONANTS)) {
                return false;
            }
        }
        return agree(first.vowels(), second.vowels(), consonants);
    }

    /** The fewer consonants a name has, the fewer vowels may differ. */
    private static boolean agree(List<String> a, List<String> b, int consonants) {
        int differences = 0;
        for (int i = 0; i < a.size(); i++) {
            String one = a.get(i);
            String other = b.get(i);
            if (one.equals(other)) {
                continue;
            }
            boolean last = i == consonants - 1 && a.get(consonants).isEmpty();
            boolean slight =
                    consonants == 3 && (one + other).matches(last ? "ou|uo|ei|ie" : "ou|uo");
            boolean same =
                    one.length() == 1
                            && other.length() == 1
                            && isSame(one.charAt(0), other.charAt(0), VOWELS);
            if (!same || consonants < 4 && !slight) {
                return false;
            }
            differences++;
        }
        return differences <= MOST_DIFFERENCES;
    }

    private static boolean isSame(char a, char b, Set<String> pairs) {
        return a == b || pairs.contains("" + a + b);
    }
}
