package org.cuttings.language.names;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a word of a name sounds: its consonants in order, each with the vowels before it.
 *
 * <p>Letters that systems of transliteration use for one sound are one here: "sh" and "sch", "ph"
 * and "f", "ou" and "u", "ei" and "ay", a letter and its double (BGN/PCGN, ISO 233 and the usual
 * English, French and German spellings of Arabic, Persian and Russian names).
 *
 * @param consonants one letter a consonant; X stands for "kh", C for "ch", S for "sh", J for "dj"
 * @param vowels one entry more than consonants: what stands before each and after the last
 */
record Sounds(String consonants, List<String> vowels) {

    private static final List<Map.Entry<String, String>> SPELLINGS =
            List.of(
                    Map.entry("tsch", "C"),
                    Map.entry("dsch", "J"),
                    Map.entry("tch", "C"),
                    Map.entry("sch", "S"),
                    Map.entry("dzh", "J"),
                    Map.entry("dj", "J"),
                    Map.entry("ch", "C"),
                    Map.entry("sh", "S"),
                    Map.entry("kh", "X"),
                    Map.entry("gh", "g"),
                    Map.entry("dh", "d"),
                    Map.entry("th", "t"),
                    Map.entry("ph", "f"),
                    Map.entry("ck", "k"),
                    Map.entry("ts", "z"),
                    Map.entry("tz", "z"),
                    Map.entry("ou", "u"),
                    Map.entry("oo", "u"),
                    Map.entry("ee", "i"),
                    Map.entry("ei", "A"),
                    Map.entry("ai", "A"),
                    Map.entry("ay", "A"),
                    Map.entry("ey", "A"),
                    Map.entry("x", "ks"),
                    Map.entry("w", "v"),
                    Map.entry("j", "J"),
                    Map.entry("c", "k"));

    private static final String VOWELS = "aeiouA";

    private static final Pattern MARKS = Pattern.compile("[\\p{M}'’‘`ʿʾʻ.]");
    private static final Pattern ARTICLE = Pattern.compile("^(al|el|ul|as|ar|ad|an|at|az)-(?=.)");
    private static final Pattern GOD = Pattern.compile("(?<=.)[ou]ll?ah?$");

    /** The sounds of one word; letters that are not Latin stand for themselves. */
    static Sounds of(String word) {
        String spelt = respelt(plain(word));
        StringBuilder consonants = new StringBuilder();
        List<String> vowels = new java.util.ArrayList<>();
        StringBuilder before = new StringBuilder();
        for (int i = 0; i < spelt.length(); i++) {
            char c = spelt.charAt(i);
            boolean doubled = i > 0 && spelt.charAt(i - 1) == c;
            if (VOWELS.indexOf(c) >= 0) {
                before.append(doubled ? "" : c);
            } else if (!doubled) {
                consonants.append(c);
                vowels.add(before.toString());
                before.setLength(0);
            }
        }
        vowels.add(before.toString());
        return new Sounds(consonants.toString(), List.copyOf(vowels));
    }

    /** Lower case, without accents, apostrophes, the Arabic article and a silent last "h". */
    static String plain(String word) {
        String lower = Normalizer.normalize(word, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        String letters =
                MARKS.matcher(lower)
                        .replaceAll("")
                        .replace('ł', 'l')
                        .replace('ø', 'o')
                        .replace('đ', 'd')
                        .replace('ı', 'i')
                        .replace("ß", "ss")
                        .replace('\u2010', '-');
        String plain = ARTICLE.matcher(letters).replaceFirst("").replace("-", "");
        String god = GOD.matcher(plain).replaceFirst("allah");
        return god.length() > 3 && god.endsWith("ah") ? god.substring(0, god.length() - 1) : god;
    }

    private static String respelt(String plain) {
        StringBuilder spelt = new StringBuilder();
        for (int i = 0; i < plain.length(); ) {
            String spelling = null;
            for (Map.Entry<String, String> entry : SPELLINGS) {
                if (plain.startsWith(entry.getKey(), i)) {
                    spelt.append(entry.getValue());
                    spelling = entry.getKey();
                    break;
                }
            }
            if (spelling == null) {
                boolean first = i == 0 && plain.length() > 1;
                char c = plain.charAt(i);
                // "y" is a consonant where a word starts with it: Yusuf, Jusuf.
                spelt.append(c == 'y' ? (first ? 'J' : 'i') : c);
            }
            i += spelling == null ? 1 : spelling.length();
        }
        return spelt.toString();
    }
}
