package org.cuttings.article;

import java.util.Arrays;

/**
 * Translates between positions in code points, as the archive counts, and in UTF-16 units, as Java
 * counts. Each answer takes logarithmic time, however long the text.
 */
public final class CodePoints {

    private final String text;

    /** Index of the first half of each surrogate pair, ascending. */
    private final int[] pairs;

    public CodePoints(String text) {
        this.text = text;
        this.pairs = pairs(text);
    }

    private static int[] pairs(String text) {
        // Most texts have none, which a string knows or tells fast.
        int[] found = new int[text.length() - text.codePointCount(0, text.length())];
        int count = 0;
        for (int i = 0; count < found.length; i++) {
            if (Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                found[count++] = i++;
            }
        }
        return found;
    }

    public String text() {
        return text;
    }

    /** The number of code points before this UTF-16 index. */
    public int position(int index) {
        return index - pairsBefore(index);
    }

    /** The UTF-16 index of this code point. */
    public int index(int position) {
        int low = 0;
        int high = pairs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            // the pair at `middle` is code point number pairs[middle] - middle
            if (pairs[middle] - middle < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return position + low;
    }

    /** The span from one UTF-16 index to another. */
    public Span span(int startIndex, int endIndex) {
        return new Span(position(startIndex), position(endIndex));
    }

    /**
     * The text a span covers.
     *
     * @throws IndexOutOfBoundsException if the span goes beyond the text
     */
    public String cut(Span span) {
        return text.substring(index(span.start()), index(span.end()));
    }

    /** How many code points the text has. */
    public int length() {
        return text.length() - pairs.length;
    }

    private int pairsBefore(int index) {
        int at = Arrays.binarySearch(pairs, index);
        return at >= 0 ? at : -at - 1;
    }
}
