package org.cuttings.ingest.text;

import java.util.regex.Pattern;
import org.cuttings.ingest.wording.Boilerplate;
import org.cuttings.ingest.wording.Captions;

/**
 * One line of a pasted text.
 *
 * @param text without white space around it
 * @param apart whether a blank line stands before it
 * @param times how often the text has this line
 * @param kind what it looks like on its own
 */
record Line(String text, boolean apart, long times, Kind kind) {

    enum Kind {
        /** A sentence or more. */
        PROSE,
        /** A few words without a full stop: a heading, a name, a link. */
        LABEL,
        /** The caption of a picture, or its credit. */
        CAPTION,
        /** Of the page, not of the article: buttons, adverts, links to other articles. */
        BOILERPLATE,
        /** A heading after which the article is over. */
        END
    }

    private static final Pattern SENTENCE_END =
            Pattern.compile("[.!?…:;。！？．؟।॥۔።\"”“»«'’)\\]]\\s*$");

    /** A line that is printed so often belongs to the page; headlines may be printed thrice. */
    private static final int OFTEN = 4;

    private static final Pattern BULLET = Pattern.compile("(?:[•▪●■◦‣∎·*–—-]|\\d{1,2}[.)])\\s+\\S");

    private static final int FIRST_KANA = 0x3041;
    private static final int LAST_KANA = 0x30FF;

    static Line of(String text, boolean apart, long times) {
        return new Line(text, apart, times, times >= OFTEN ? Kind.BOILERPLATE : kind(text));
    }

    boolean isProse() {
        return kind == Kind.PROSE;
    }

    boolean endsSentence() {
        return SENTENCE_END.matcher(text).find();
    }

    /** Whether the line starts with the sign of a list. */
    boolean isListed() {
        return BULLET.matcher(text).lookingAt();
    }

    /** How much there is to read; scripts that need fewer characters for a word count double. */
    int weight() {
        return weight(text);
    }

    private static int weight(String text) {
        return text.length() + (int) text.codePoints().filter(Line::isDense).count();
    }

    private static boolean isDense(int c) {
        return Character.isIdeographic(c) || c >= FIRST_KANA && c <= LAST_KANA;
    }

    private static Kind kind(String text) {
        if (Boilerplate.endsArticle(text)) {
            return Kind.END;
        }
        if (Captions.isCredit(text) || Captions.isCaption(text)) {
            return Kind.CAPTION;
        }
        if (Boilerplate.matches(text)) {
            return Kind.BOILERPLATE;
        }
        boolean sentence = SENTENCE_END.matcher(text).find() && weight(text) >= 20;
        return sentence || weight(text) > 150 ? Kind.PROSE : Kind.LABEL;
    }
}
