package org.cuttings.ingest.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cuts a text into its lines. */
final class Lines {

    private static final Pattern LINE_END =
            Pattern.compile("\r\n|[\n\r\u000B\f\u0085\u2028\u2029]");
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cntrl}\\uFEFF\\uFFFE\\uFFFF&&[^\\t\\n\\r\\u000B\\f\\u0085]]");

    /** The width at which typewriters, mail programs and wire services break their lines. */
    private static final int NARROWEST = 50;

    private static final int WIDEST = 90;

    private Lines() {}

    /** The lines that have text, in NFC and without white space around them. */
    static List<Line> of(String text) {
        String clean =
                Normalizer.normalize(CONTROL.matcher(text).replaceAll(""), Normalizer.Form.NFC);
        List<String> raw = new ArrayList<>();
        for (String line : LINE_END.split(clean)) {
            raw.add(stripped(line));
        }
        if (isWrapped(raw)) {
            raw = joined(raw);
        }
        Map<String, Long> times =
                raw.stream().collect(Collectors.groupingBy(line -> line, Collectors.counting()));
        List<Line> lines = new ArrayList<>();
        boolean apart = true;
        for (String line : raw) {
            if (line.isEmpty()) {
                apart = true;
            } else {
                lines.add(Line.of(line, apart, times.getOrDefault(line, 1L)));
                apart = false;
            }
        }
        return lines;
    }

    /** Without white space at both ends, no-break spaces among it. */
    private static String stripped(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && isSpace(line.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B';
    }

    /** Whether paragraphs run over several lines of about the same width. */
    private static boolean isWrapped(List<String> lines) {
        int full = 0;
        int broken = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            String line = lines.get(i);
            String next = lines.get(i + 1);
            if (line.length() > WIDEST) {
                return false;
            }
            if (line.length() >= NARROWEST && !next.isEmpty()) {
                full++;
                broken += Character.isLowerCase(next.codePointAt(0)) ? 1 : 0;
            }
        }
        return full >= 4 && broken * 3 >= full;
    }

    private static List<String> joined(List<String> lines) {
        List<String> joined = new ArrayList<>();
        String previous = "";
        for (String line : lines) {
            boolean goesOn = previous.length() >= NARROWEST && !line.isEmpty();
            if (goesOn) {
                int last = joined.size() - 1;
                joined.set(last, joined.get(last) + " " + line);
            } else {
                joined.add(line);
            }
            previous = line;
        }
        return joined;
    }
}
