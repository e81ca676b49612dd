package org.cuttings.language.quotes;

import org.jspecify.annotations.Nullable;

/**
 * A quotation mark.
 *
 * @param at position of its first UTF-16 unit
 * @param width how many units long it is
 * @param opens whether it may open a quote
 * @param closes whether it may close one; a straight mark may do either
 */
record Mark(int at, int width, boolean opens, boolean closes, Family family) {

    /** Marks that open and close one another. */
    enum Family {
        DOUBLE,
        SINGLE,
        ANGLE,
        CORNER
    }

    int after() {
        return at + width;
    }

    /**
     * The mark at the position, null where there is none.
     *
     * @param from start of the paragraph
     * @param to end of the paragraph
     * @param afterLow whether the mark before was „, so that “ closes
     */
    static @Nullable Mark at(String text, int i, int from, int to, boolean afterLow) {
        char c = text.charAt(i);
        char before = i > from ? text.charAt(i - 1) : ' ';
        char after = i + 1 < to ? text.charAt(i + 1) : ' ';
        boolean startsWord =
                (QuoteMarks.isGap(before) || isOpening(before)) && !QuoteMarks.isGap(after);
        return switch (c) {
            case '\u201C' ->
                    afterLow
                            ? new Mark(i, 1, false, true, Family.DOUBLE)
                            : new Mark(i, 1, true, false, Family.DOUBLE);
            case '\u201E' -> new Mark(i, 1, true, false, Family.DOUBLE);
            case '\u201D' -> new Mark(i, 1, startsWord, true, Family.DOUBLE);
            case '"', '\uFF02' -> straight(i, 1, before, after, Family.DOUBLE);
            case '\u00AB', '\u2039' -> angle(i, true, before, after);
            case '\u00BB', '\u203A' -> angle(i, false, before, after);
            case '\u300C', '\u300E' -> new Mark(i, 1, true, false, Family.CORNER);
            case '\u300D', '\u300F' -> new Mark(i, 1, false, true, Family.CORNER);
            case '`' -> after == '`' ? new Mark(i, 2, true, false, Family.DOUBLE) : null;
            case '\'' ->
                    after == '\''
                            ? new Mark(i, 2, startsWord, !startsWord, Family.DOUBLE)
                            : single(c, i, before, after);
            case '\u2018', '\u201A' ->
                    startsWord ? new Mark(i, 1, true, false, Family.SINGLE) : null;
            case '\u2019' -> single(c, i, before, after);
            default -> null;
        };
    }

    private static Mark straight(int i, int width, char before, char after, Family family) {
        boolean gapBefore = QuoteMarks.isGap(before) || isOpening(before);
        boolean gapAfter = QuoteMarks.isGap(after) || isClosing(after);
        if (gapBefore == gapAfter) {
            return new Mark(i, width, true, true, family);
        }
        return new Mark(i, width, gapBefore, gapAfter, family);
    }

    private static Mark angle(int i, boolean left, char before, char after) {
        boolean gapBefore = QuoteMarks.isGap(before) || isOpening(before);
        boolean gapAfter = QuoteMarks.isGap(after) || isClosing(after);
        if (gapBefore == gapAfter) {
            return new Mark(i, 1, left, !left, Family.ANGLE);
        }
        // German sets »so«, French « so »: the blank side tells where both are without blanks.
        boolean french = left ? gapBefore : gapAfter;
        boolean spaced =
                after == '\u00A0' || before == '\u00A0' || after == '\u202F' || before == '\u202F';
        return spaced || french
                ? new Mark(i, 1, left, !left, Family.ANGLE)
                : new Mark(i, 1, !left, left, Family.ANGLE);
    }

    private static @Nullable Mark single(char mark, int i, char before, char after) {
        boolean startsWord =
                (QuoteMarks.isGap(before) || isOpening(before)) && Character.isLetter(after);
        boolean endsWord = !QuoteMarks.isGap(before) && !Character.isLetterOrDigit(after);
        boolean plural = before == 's';
        if (mark == '\u2019') {
            return endsWord && !plural ? new Mark(i, 1, false, true, Family.SINGLE) : null;
        }
        if (startsWord) {
            return new Mark(i, 1, true, false, Family.SINGLE);
        }
        return endsWord && !plural ? new Mark(i, 1, false, true, Family.SINGLE) : null;
    }

    private static boolean isOpening(char c) {
        return "([{\u2014\u2013-\u201C\u2018\"\u00AB>".indexOf(c) >= 0;
    }

    private static boolean isClosing(char c) {
        return ")]}.,;:!?\u2026\u2014\u2013-\u201D\u2019\"\u00BB<".indexOf(c) >= 0;
    }
}
