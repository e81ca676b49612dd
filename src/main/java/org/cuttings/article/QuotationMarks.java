package org.cuttings.article;

/**
 * The quotation marks that an article prints around words somebody said. A quote is kept without
 * them; a page that shows it takes them from the text and never makes them up.
 *
 * @param opening the mark before the words, empty where there is none
 * @param closing what stands after the words up to and with the closing mark, such as ",”"; empty
 *     where there is no mark
 */
public record QuotationMarks(String opening, String closing) {

    public static final QuotationMarks NONE = new QuotationMarks("", "");

    private static final String OPENING = "“„‟«‹‘‚‛「『《〈\"'”»";
    private static final String CLOSING = "”“»›’‘」』》〉\"'«";

    /** Marks that may stand between the words said and the closing quotation mark. */
    private static final String BEFORE_CLOSING = ".,!?…;:،؟。、";

    private static final int MOST_BEFORE_CLOSING = 2;

    /** The words within a pair of quotation marks; the same words where there is none around. */
    public static String without(String words) {
        int last = words.length() - 1;
        return last > 1
                        && OPENING.indexOf(words.charAt(0)) >= 0
                        && CLOSING.indexOf(words.charAt(last)) >= 0
                ? words.substring(1, last).strip()
                : words;
    }

    /**
     * The marks around a stretch of a text.
     *
     * @param start where the words begin, in the units in which Java counts
     * @param end where they end, exclusive
     */
    public static QuotationMarks around(String text, int start, int end) {
        boolean opened = start > 0 && OPENING.indexOf(text.charAt(start - 1)) >= 0;
        int at = end;
        while (at < text.length()
                && at < end + MOST_BEFORE_CLOSING
                && BEFORE_CLOSING.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        boolean closed = at < text.length() && CLOSING.indexOf(text.charAt(at)) >= 0;
        return new QuotationMarks(
                opened ? text.substring(start - 1, start) : "",
                closed ? text.substring(end, at + 1) : "");
    }
}
