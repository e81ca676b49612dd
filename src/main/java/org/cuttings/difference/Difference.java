package org.cuttings.difference;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was removed from a text and what was added to it, with some of the words around.
 *
 * @param paragraphs in the order of the text; none where no word differs
 */
public record Difference(List<Paragraph> paragraphs) {

    /** What became of some words. {@code LEFT_OUT} stands for more words that stayed. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED,
        LEFT_OUT
    }

    /** Words with one fate. */
    public record Piece(Kind kind, String text) {}

    /** A paragraph of either text, or one of both. */
    public record Paragraph(List<Piece> pieces) {}

    /**
     * Compares two texts whose paragraphs are separated by line ends. Takes little time however
     * long they are; where too much differs, a whole stretch is told as replaced.
     */
    public static Difference of(String before, String after) {
        return new Difference(Layout.of(Comparison.of(before, after)));
    }

    /** The same of two values that make no sense in part, such as dates; either may be empty. */
    public static Difference replaced(String before, String after) {
        List<Piece> pieces =
                Stream.of(new Piece(Kind.REMOVED, before), new Piece(Kind.ADDED, after))
                        .filter(piece -> !piece.text().isEmpty())
                        .toList();
        return new Difference(List.of(new Paragraph(pieces)));
    }
}
