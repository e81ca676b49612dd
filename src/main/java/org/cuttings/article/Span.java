package org.cuttings.article;

/**
 * A stretch of an article's body.
 *
 * <p>Positions count Unicode code points from 0 and the end is exclusive, as in the W3C Web
 * Annotation <a href="https://www.w3.org/TR/annotation-model/#text-position-selector">text position
 * selector</a>.
 *
 * @param start position of the first code point, 0 or more
 * @param end position after the last code point, not before {@code start}
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(
                    "A span must run from 0 or more to its start or more, was "
                            + start
                            + " to "
                            + end);
        }
    }

    /** Whether the two spans share at least one code point. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
