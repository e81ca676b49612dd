package org.cuttings.ingest.html;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Compares two texts word by word, whatever their case and punctuation. */
final class Likeness {

    // Chinese and Japanese set no blanks between words, so each of their letters counts as one.
    private static final Pattern WORD =
            Pattern.compile(
                    "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]"
                            + "|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]+");

    private Likeness() {}

    /** The share of words two texts have in common, 0 to 1. */
    static double of(String one, String other) {
        List<String> a = words(one);
        List<String> b = words(other);
        Set<String> known = Set.copyOf(b);
        long common = a.stream().filter(known::contains).count();
        return 2.0 * common / Math.max(1, a.size() + b.size());
    }

    /** The likeness of a text to that of others which is most like it. */
    static double of(String one, List<String> others) {
        return others.stream().mapToDouble(other -> of(one, other)).max().orElse(0);
    }

    static boolean same(String one, String other) {
        return compact(one).equals(compact(other));
    }

    static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    static String compact(String text) {
        return String.join("", words(text));
    }
}
