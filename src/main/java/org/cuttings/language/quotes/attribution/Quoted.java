package org.cuttings.language.quotes.attribution;

/**
 * A stretch of text in quotation marks, within one paragraph.
 *
 * @param start position of the first UTF-16 unit inside the marks
 * @param end position after the last one inside
 * @param outerStart position of the opening mark, equal to start where there is none
 * @param outerEnd position after the closing mark, equal to end where there is none
 * @param continues whether it goes on from the paragraph before
 */
public record Quoted(int start, int end, int outerStart, int outerEnd, boolean continues) {

    public boolean isClosed() {
        return outerEnd > end;
    }
}
