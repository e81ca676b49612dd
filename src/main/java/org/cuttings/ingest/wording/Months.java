package org.cuttings.ingest.wording;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of the months in the languages of the world's newspapers. */
final class Months {

    private static final Pattern LEADING_WORD =
            Pattern.compile("^(?:(?:de|del|do|di|of|the|ang|tháng)\\s+|d['’])");
    private static final Map<String, Integer> NUMBERS = read();

    private Months() {}

    /** The number of the month, 1 to 12, null if the words are no month. */
    static @Nullable Integer number(String words) {
        String key = words.strip().toLowerCase(Locale.ROOT).replace("\u0307", "");
        key = LEADING_WORD.matcher(key).replaceFirst("");
        while (key.endsWith(".") || key.endsWith(",")) {
            key = key.substring(0, key.length() - 1).strip();
        }
        return NUMBERS.get(key);
    }

    private static Map<String, Integer> read() {
        Map<String, Integer> numbers = new HashMap<>();
        for (String line : WordList.lines("months.txt")) {
            String[] words = line.split(" ");
            for (int i = 1; i < words.length; i++) {
                numbers.put(words[i].replace('_', ' '), Integer.valueOf(words[0]));
            }
        }
        for (int month = 1; month <= 12; month++) {
            // Vietnamese, Chinese, Japanese and Korean number their months.
            numbers.put(String.valueOf(month), month);
        }
        return numbers;
    }
}
