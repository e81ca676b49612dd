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
        String lines = LINE_END.matcher(text).replaceAll("\n");
        String clean = CONTROL.matcher(lines).replaceAll("");
        String trimmed = LINE_EDGE.matcher(clean).replaceAll("");
        String paragraphs = BLANK_LINES.matcher(trimmed).replaceAll("\n\n").strip();
        return Normalizer.normalize(paragraphs, Normalizer.Form.NFC);
    }
}
