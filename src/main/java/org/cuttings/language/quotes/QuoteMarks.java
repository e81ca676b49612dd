package org.cuttings.language.quotes;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.language.quotes.attribution.Quoted;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the quotation marks of a text, paragraph by paragraph, so that a forgotten mark spoils no
 * more than its own paragraph. Knows the styles “ ”, „ “, ‘ ’, " ", ' ', `` '', « », ‹ › and 「 」
 * and the quote that runs over several paragraphs with a mark at the start of each.
 */
final class QuoteMarks {

    private static final int LONGEST_CARRY = 12;
    private static final int MOST_MARKS_AHEAD = 40;

    private final String text;
    private final List<Quoted> found = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private @Nullable Mark open;
    private boolean continuing;
    private int carried;

    private QuoteMarks(String text) {
        this.text = text;
    }

    /**
     * The outermost quoted stretches, in the order of the text.
     *
     * @param paragraphs start and end of each paragraph in UTF-16 units
     */
    static List<Quoted> pair(String text, List<int[]> paragraphs) {
        QuoteMarks pairing = new QuoteMarks(text);
        for (int i = 0; i < paragraphs.size(); i++) {
            int[] paragraph = paragraphs.get(i);
            boolean followed = i + 1 < paragraphs.size();
            pairing.paragraph(paragraph[0], paragraph[1], followed ? paragraphs.get(i + 1) : null);
        }
        return pairing.found;
    }

    private void paragraph(int from, int to, int @Nullable [] next) {
        marks.clear();
        for (int i = from; i < to; i++) {
            Mark mark = Mark.at(text, i, from, to, afterLowMark());
            if (mark != null) {
                marks.add(mark);
                i = mark.after() - 1;
            }
        }
        Mark carriedOver = open;
        boolean continues = false;
        if (carriedOver != null) {
            Mark first = marks.isEmpty() ? null : marks.get(0);
            boolean repeated =
                    first != null && first.at() == from && sameFamily(first, carriedOver);
            if (repeated) {
                open = null;
            } else {
                open = new Mark(from, 0, true, false, carriedOver.family());
            }
            continues = true;
        }
        continuing = continues;
        pairWithin();
        carry(to, next);
    }

    private void pairWithin() {
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            Mark current = open;
            if (current == null) {
                if (mark.opens() && (mark.family() != Mark.Family.SINGLE || singleCloses(i))) {
                    open = mark;
                }
            } else if (sameFamily(mark, current)) {
                if (mark.closes() && !(mark.opens() && startsAnew(i))) {
                    add(current, mark.at(), mark.after());
                } else if (mark.opens()) {
                    i = reopen(current, i);
                }
            }
        }
    }

    /** Whether a straight mark that could do either more likely opens: a closing one follows. */
    private boolean startsAnew(int i) {
        Mark mark = marks.get(i);
        return mark.at() > 0
                && isGap(text.charAt(mark.at() - 1))
                && mark.after() < text.length()
                && !isGap(text.charAt(mark.after()));
    }

    /** An opening mark within an open quote: nested where enough closing marks follow. */
    private int reopen(Mark current, int i) {
        int depth = 2;
        int j = i + 1;
        int furthest = Math.min(marks.size(), i + MOST_MARKS_AHEAD);
        for (; j < furthest && depth > 0; j++) {
            Mark mark = marks.get(j);
            if (sameFamily(mark, current)) {
                depth += mark.closes() ? -1 : mark.opens() ? 1 : 0;
            }
        }
        if (depth == 0) {
            Mark last = marks.get(j - 1);
            add(current, last.at(), last.after());
            return j - 1;
        }
        // The mark that should have closed the first quote is missing.
        int sentence = endOfSentence(current.after(), marks.get(i).at());
        if (sentence > current.after()) {
            add(current, sentence, sentence);
        }
        open = marks.get(i);
        return i;
    }

    private void carry(int to, int @Nullable [] next) {
        Mark current = open;
        if (current == null) {
            carried = 0;
            return;
        }
        if (current.family() == Mark.Family.SINGLE) {
            open = null;
            return;
        }
        boolean goesOn = next != null && carried < LONGEST_CARRY && opensWith(next, current);
        boolean closesLater = next != null && carried < 3 && closesFirst(next, current);
        int end = trimmed(current.after(), to);
        if (end > current.after()) {
            add(current, end, end);
        }
        if (goesOn || closesLater) {
            carried++;
            open = current;
        } else {
            carried = 0;
            open = null;
        }
    }

    private boolean opensWith(int[] paragraph, Mark current) {
        Mark first = Mark.at(text, paragraph[0], paragraph[0], paragraph[1], afterLowMark());
        return first != null && first.opens() && sameFamily(first, current);
    }

    /** Whether the first mark of the paragraph closes a quote that it does not open. */
    private boolean closesFirst(int[] paragraph, Mark current) {
        for (int i = paragraph[0]; i < paragraph[1]; i++) {
            Mark mark = Mark.at(text, i, paragraph[0], paragraph[1], afterLowMark());
            if (mark != null && sameFamily(mark, current)) {
                return mark.closes() && !mark.opens();
            }
        }
        return false;
    }

    private void add(Mark opening, int end, int outerEnd) {
        if (end > opening.after()) {
            found.add(new Quoted(opening.after(), end, opening.at(), outerEnd, continuing));
        }
        continuing = false;
        open = null;
    }

    /** Whether a single mark at index {@code i} has its counterpart in the paragraph. */
    private boolean singleCloses(int i) {
        Mark opening = marks.get(i);
        for (int j = i + 1; j < Math.min(marks.size(), i + MOST_MARKS_AHEAD); j++) {
            Mark mark = marks.get(j);
            if (mark.family() == Mark.Family.DOUBLE && mark.at() - opening.at() > 400) {
                return false;
            }
            if (mark.family() == Mark.Family.SINGLE && mark.closes()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the last double mark was „, so that “ closes. */
    private boolean afterLowMark() {
        for (int j = marks.size() - 1; j >= 0 && j > marks.size() - MOST_MARKS_AHEAD; j--) {
            if (marks.get(j).family() == Mark.Family.DOUBLE) {
                return text.charAt(marks.get(j).at()) == '\u201E';
            }
        }
        return false;
    }

    private static boolean sameFamily(Mark a, Mark b) {
        return a.family() == b.family();
    }

    static boolean isGap(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private int trimmed(int from, int to) {
        int end = to;
        while (end > from && isGap(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Position after the last sentence that ends between the two, or {@code from}. */
    private int endOfSentence(int from, int to) {
        for (int i = to - 1; i > from; i--) {
            if (".!?\u2026".indexOf(text.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return from;
    }
}
