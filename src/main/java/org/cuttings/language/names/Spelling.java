package org.cuttings.language.names;

import java.util.Locale;

/** Tells whether two surnames are one name, transliterated in two ways. */
final class Spelling {

    /** Fewer consonants make a chance likeness, such as Biden and Baden, too common. */
    private static final int FEWEST_CONSONANTS = 4;

    private Spelling() {}

    /**
     * Whether the two have the same consonants in the same order and differ in one vowel, as Mikdad
     * and Mekdad do. Khamenei and Khomeini differ in more.
     */
    static boolean isVariant(String a, String b) {
        String one = a.toLowerCase(Locale.ROOT);
        String other = b.toLowerCase(Locale.ROOT);
        return one.length() == other.length()
                && one.charAt(0) == other.charAt(0)
                && consonants(one).equals(consonants(other))
                && consonants(one).length() >= FEWEST_CONSONANTS
                && differences(one, other) == 1;
    }

    private static String consonants(String name) {
        return name.replaceAll("[aeiouy]", "").replace('q', 'k');
    }

    private static int differences(String a, String b) {
        int differences = 0;
        for (int i = 0; i < a.length(); i++) {
            differences += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        return differences;
    }
}
