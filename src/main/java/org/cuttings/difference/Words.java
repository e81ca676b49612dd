package org.cuttings.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text cut into what is compared: words, spaces, single signs and the ends of paragraphs. Scripts
 * that put no spaces between words are cut into characters.
 *
 * @param list the parts, which together are the text
 * @param starts where each part begins in the text, and where the last one ends
 */
record Words(String text, List<String> list, int[] starts) {

    private static final Pattern PART =
            Pattern.compile(
                    "\\n|[ \\t]+|[\\p{L}\\p{N}\\p{M}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}"
                            + "\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]]+|\\X");

    static Words of(String text) {
        List<String> list = new ArrayList<>();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            list.add(part.group());
        }
        int[] starts = new int[list.size() + 1];
        for (int i = 0; i < list.size(); i++) {
            starts[i + 1] = starts[i] + list.get(i).length();
        }
        return new Words(text, list, starts);
    }

    int size() {
        return list.size();
    }

    String text(int from, int to) {
        return text.substring(starts[from], starts[to]);
    }

    /** Characters of the parts from one to before another. */
    int length(int from, int to) {
        return starts[to] - starts[from];
    }
}
