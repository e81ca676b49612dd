package org.cuttings.language.text;

import org.cuttings.article.Span;
import org.jspecify.annotations.Nullable;

/** Turns positions in UTF-16 units into positions in code points. */
public final class CodePoints {

    /** Position in code points of each UTF-16 unit, null where the two are the same. */
    private final int @Nullable [] positions;

    public CodePoints(String text) {
        boolean same = text.chars().noneMatch(c -> Character.isHighSurrogate((char) c));
        positions = same ? null : count(text);
    }

    private static int[] count(String text) {
        int[] positions = new int[text.length() + 1];
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            positions[i] = points;
            boolean first =
                    Character.isHighSurrogate(text.charAt(i))
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1));
            points += first ? 0 : 1;
        }
        positions[text.length()] = points;
        return positions;
    }

    /** The span in code points of the UTF-16 units from {@code start} to before {@code end}. */
    public Span span(int start, int end) {
        return positions == null
                ? new Span(start, end)
                : new Span(positions[start], positions[end]);
    }
}
