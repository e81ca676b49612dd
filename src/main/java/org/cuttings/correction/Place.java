package org.cuttings.correction;

import org.cuttings.article.CodePoints;
import org.cuttings.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of an article's body by the words that stand there and around it, so that it is found
 * again when the text before it has changed. It is a <a
 * href="https://www.w3.org/TR/annotation-model/#text-quote-selector">text quote selector</a> with a
 * text position selector, but keeps of a long stretch only how it begins and ends.
 *
 * @param start position of its first code point when the place was noted
 * @param length in code points, 1 or more
 * @param words how it begins, whole if it is short
 * @param end how it ends, whole if it is short
 * @param before the text right before it
 * @param after the text right after it
 */
record Place(int start, int length, String words, String end, String before, String after) {

    private static final int KEPT = 200;
    private static final int AROUND = 40;

    /** Words so short stand in many places; around them something must be as it was. */
    private static final int SHORT = 30;

    private static final int LEAST_LIKENESS = 8;

    /** A word may stand in a text made to harm a million times; the nearest are looked at. */
    private static final int MOST_TRIED = 2_000;

    static Place of(CodePoints body, Span span) {
        int length = span.end() - span.start();
        return new Place(
                span.start(),
                length,
                cut(body, span.start(), span.start() + Math.min(length, KEPT)),
                cut(body, span.end() - Math.min(length, KEPT), span.end()),
                cut(body, span.start() - AROUND, span.start()),
                cut(body, span.end(), span.end() + AROUND));
    }

    private static String cut(CodePoints body, int from, int to) {
        return body.cut(new Span(Math.max(0, from), Math.min(body.length(), to)));
    }

    /** Where it is in a text: where most of what stood around it stands; null if it is gone. */
    @Nullable Span in(CodePoints body) {
        Span there = new Span(start, start + length);
        if (there.end() <= body.length() && equals(of(body, there))) {
            return there;
        }
        Search search = new Search(body);
        int near = body.index(Math.min(start, body.length()));
        search.backwards(near);
        search.forwards(near + 1);
        return search.best;
    }

    /** Looks for the place in both directions from where it was. */
    private final class Search {

        private final CodePoints body;
        private @Nullable Span best;
        private int bestLikeness = leastLikeness() - 1;

        Search(CodePoints body) {
            this.body = body;
        }

        void backwards(int from) {
            int at = body.text().lastIndexOf(words, from);
            for (int tried = 0; at >= 0 && tried < MOST_TRIED; tried++) {
                look(at);
                at = at == 0 ? -1 : body.text().lastIndexOf(words, at - 1);
            }
        }

        void forwards(int from) {
            int at = body.text().indexOf(words, from);
            for (int tried = 0; at >= 0 && tried < MOST_TRIED; tried++) {
                look(at);
                at = body.text().indexOf(words, at + 1);
            }
        }

        private void look(int index) {
            int from = body.position(index);
            if (from + length > body.length()) {
                return;
            }
            int to = body.index(from + length);
            if (body.text().startsWith(end, to - end.length())) {
                int likeness = likeness(body.text(), index, to);
                if (likeness > bestLikeness
                        || likeness == bestLikeness && best != null && nearer(from, best)) {
                    best = new Span(from, from + length);
                    bestLikeness = likeness;
                }
            }
        }

        private boolean nearer(int from, Span known) {
            return Math.abs(from - start) < Math.abs(known.start() - start);
        }
    }

    private int leastLikeness() {
        return length < SHORT ? Math.min(LEAST_LIKENESS, before.length() + after.length()) : 0;
    }

    /** How many characters around it are the same around another stretch. */
    private int likeness(String text, int from, int to) {
        int same = 0;
        while (same < before.length()
                && from - 1 - same >= 0
                && before.charAt(before.length() - 1 - same) == text.charAt(from - 1 - same)) {
            same++;
        }
        int following = 0;
        while (following < after.length()
                && to + following < text.length()
                && after.charAt(following) == text.charAt(to + following)) {
            following++;
        }
        return same + following;
    }

    /** The words there, shortened in the middle where they are many. */
    String shown() {
        return length <= KEPT ? words : words + " … " + end;
    }
}
