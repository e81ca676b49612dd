package org.cuttings.ingest.document;

/**
 * One line of a page, as it is printed; lengths in points from the page's upper left corner.
 *
 * @param page from 0
 * @param left where it begins
 * @param right where it ends
 * @param base its distance from the page's top
 * @param size of its letters
 * @param bold whether its letters are
 */
record PdfLine(
        int page, String text, float left, float right, float base, float size, boolean bold) {

    /** Whether the letters of both lines look alike. */
    boolean isSetLike(PdfLine other) {
        return Math.abs(size - other.size) < 0.08f * size && bold == other.bold;
    }

    boolean endsSentence() {
        return !text.isEmpty() && ".!?…:\"”»“’')]。".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    boolean startsLower() {
        return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
    }
}
