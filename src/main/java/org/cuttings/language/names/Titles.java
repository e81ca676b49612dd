package org.cuttings.language.names;

import java.util.HashMap;
import java.util.Map;
import org.cuttings.language.text.Lexicon;
import org.cuttings.language.text.Text;
import org.springframework.modulith.NamedInterface;

/** Titles and posts that stand before a person's name, such as "Mr" or "foreign minister". */
@NamedInterface("alike")
public final class Titles {

    private static final int LONGEST = 4;
    private static final Map<String, Gender> TITLES = load();

    private Titles() {}

    private static Map<String, Gender> load() {
        Map<String, Gender> titles = new HashMap<>();
        for (String row : Lexicon.rows("titles.txt")) {
            String[] parts = row.split(": ");
            titles.put(parts[0], parts.length > 1 ? Gender.of(parts[1]) : Gender.UNKNOWN);
        }
        return Map.copyOf(titles);
    }

    /** Number of tokens of the longest title that starts at the token, 0 if none does. */
    public static int lengthAt(Text text, int at, int limit) {
        StringBuilder joined = new StringBuilder();
        int longest = 0;
        for (int i = at; i < Math.min(limit, at + LONGEST); i++) {
            joined.append(i > at ? " " : "").append(text.token(i).lower());
            if (TITLES.containsKey(joined.toString())) {
                longest = i - at + 1;
            }
        }
        return longest;
    }

    /** Number of tokens of the longest title that ends before the token, 0 if none does. */
    public static int lengthBefore(Text text, int at, int limit) {
        int longest = 0;
        for (int n = 1; n <= LONGEST && at - n >= limit; n++) {
            if (TITLES.containsKey(lower(text, at - n, at))) {
                longest = n;
            }
        }
        return longest;
    }

    /** The gender that the title before the token tells. */
    public static Gender genderBefore(Text text, int at) {
        for (int n = Math.min(LONGEST, at); n > 0; n--) {
            Gender gender = TITLES.getOrDefault(lower(text, at - n, at), Gender.UNKNOWN);
            if (gender != Gender.UNKNOWN) {
                return gender;
            }
        }
        return Gender.UNKNOWN;
    }

    public static boolean isTitle(String lowerCase) {
        return TITLES.containsKey(lowerCase);
    }

    private static String lower(Text text, int from, int to) {
        StringBuilder joined = new StringBuilder();
        for (int i = from; i < to; i++) {
            joined.append(i > from ? " " : "").append(text.token(i).lower());
        }
        return joined.toString();
    }
}
