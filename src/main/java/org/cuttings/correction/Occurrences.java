package org.cuttings.correction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.cuttings.article.CodePoints;
import org.cuttings.article.Span;

/** Finds where words stand in a text, however their white space is. */
final class Occurrences {

    /** Whatever stands more often is not looked for further. */
    static final int MOST = 2_000;

    /** So far from where they are said to stand words are still taken for the ones meant. */
    private static final int NEAR = 500;

    /** Characters compared before a search in a text made to harm is given up. */
    private static final int MOST_COMPARED = 50_000_000;

    private final String text;
    private final String[] words;
    private final boolean wholeWords;
    private int compared;

    private Occurrences(String text, String[] words, boolean wholeWords) {
        this.text = text;
        this.words = words;
        this.wholeWords = wholeWords;
    }

    /**
     * @param wholeWords whether the words may not begin or end within a longer word
     * @return in the order of the text, none within another, at most {@link #MOST}
     */
    static List<Span> of(String words, CodePoints body, boolean wholeWords) {
        return find(words, body, wholeWords, 0, body.text().length());
    }

    /** The same near a position only. */
    static List<Span> near(int position, String words, CodePoints body, boolean wholeWords) {
        int from = Math.max(0, position - NEAR);
        if (from > body.length()) {
            return List.of();
        }
        int to = Math.min(body.length(), from + 2 * NEAR);
        return find(words, body, wholeWords, body.index(from), body.index(to));
    }

    private static List<Span> find(
            String words, CodePoints body, boolean wholeWords, int from, int to) {
        String clean = Normalizer.normalize(words, Normalizer.Form.NFC).strip();
        if (clean.isEmpty()) {
            return List.of();
        }
        Occurrences search = new Occurrences(body.text(), clean.split("(?U)\\s+"), wholeWords);
        List<Span> found = new ArrayList<>();
        int at = body.text().indexOf(search.words[0], from);
        while (at >= 0 && at <= to && found.size() < MOST && search.compared < MOST_COMPARED) {
            int end = search.end(at);
            if (end >= 0) {
                found.add(body.span(at, end));
            }
            at = body.text().indexOf(search.words[0], end < 0 ? at + 1 : end);
        }
        return found;
    }

    /** Where the words end that begin here, -1 if others do. */
    private int end(int start) {
        int at = start;
        for (int i = 0; i < words.length; i++) {
            if (i > 0) {
                int next = afterSpace(at);
                if (next == at) {
                    return -1;
                }
                at = next;
            }
            compared += words[i].length();
            if (!text.startsWith(words[i], at)) {
                return -1;
            }
            at += words[i].length();
        }
        return wholeWords && (goesOn(start, true) || goesOn(at, false)) ? -1 : at;
    }

    private int afterSpace(int at) {
        int next = at;
        while (next < text.length() && isSpace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Whether a word goes on over this place. */
    private boolean goesOn(int at, boolean before) {
        return before
                ? at > 0 && Character.isLetterOrDigit(text.codePointBefore(at))
                : at < text.length() && Character.isLetterOrDigit(text.codePointAt(at));
    }
}
