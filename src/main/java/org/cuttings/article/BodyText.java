package org.cuttings.article;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Brings a body into the form in which the archive keeps it, without changing its words. */
public final class BodyText {

    private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\u000b\f\u0085\u2028\u2029]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");
    private static final Pattern LINE_EDGE = Pattern.compile("[ \t]+(?=\n)|(?<=\n)[ \t]+");
    private static final Pattern BLANK_LINES = Pattern.compile("\n{3,}");

    private BodyText() {}

    /**
     * The text in NFC with "\n" as line end, one blank line between paragraphs and no control
     * characters; no-break spaces and everything else within a line stay.
     */
    public static String of(String text) {
        String paragraphs = (isLaidOut(text) ? text : laidOut(text)).strip();
        return Normalizer.normalize(paragraphs, Normalizer.Form.NFC);
    }

    private static String laidOut(String text) {
        String lines = LINE_END.matcher(text).replaceAll("\n");
        String clean = CONTROL.matcher(lines).replaceAll("");
        String trimmed = LINE_EDGE.matcher(clean).replaceAll("");
        return BLANK_LINES.matcher(trimmed).replaceAll("\n\n");
    }

    /** Whether {@link #laidOut} would change nothing, as with most texts that programs send. */
    private static boolean isLaidOut(String text) {
        char before = 0;
        int lineEnds = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            lineEnds = c == '\n' ? lineEnds + 1 : 0;
            boolean edge = isBlank(c) && before == '\n' || c == '\n' && isBlank(before);
            boolean control = c < ' ' && c != '\n' && c != '\t' || c == 0x7f;
            boolean otherEnd = c == 0x85 || c == 0x2028 || c == 0x2029;
            if (edge || control || otherEnd || lineEnds > 2) {
                return false;
            }
            before = c;
        }
        return true;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
