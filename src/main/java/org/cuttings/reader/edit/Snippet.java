package org.cuttings.reader.edit;

import org.cuttings.article.CodePoints;
import org.cuttings.article.Span;

/**
 * Some words of an article with a little of what stands around them.
 *
 * @param start where the words begin, in code points
 */
record Snippet(int start, String before, String words, String after) {

    private static final int AROUND = 40;
    private static final int LONGEST = 200;

    static Snippet of(CodePoints body, Span span) {
        String words = body.cut(span);
        String before = body.cut(new Span(Math.max(0, span.start() - AROUND), span.start()));
        String after = body.cut(new Span(span.end(), Math.min(body.length(), span.end() + AROUND)));
        return new Snippet(
                span.start(),
                lastWords(before, span.start() > AROUND),
                words.length() <= LONGEST
                        ? words
                        : words.substring(0, words.offsetByCodePoints(0, LONGEST / 2)) + "…",
                firstWords(after, span.end() + AROUND < body.length()));
    }

    /** What stands before in the paragraph, from a whole word on. */
    private static String lastWords(String text, boolean cut) {
        String line = text.substring(text.lastIndexOf('\n') + 1);
        int space = line.indexOf(' ');
        return cut && line.length() == text.length() && space >= 0
                ? "…" + line.substring(space)
                : line;
    }

    /** What stands after in the paragraph, up to a whole word. */
    private static String firstWords(String text, boolean cut) {
        int end = text.indexOf('\n');
        String line = end < 0 ? text : text.substring(0, end);
        int space = line.lastIndexOf(' ');
        return cut && end < 0 && space >= 0 ? line.substring(0, space) + " …" : line;
    }
}
