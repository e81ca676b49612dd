package org.cuttings.language.quotes.attribution;

import org.jspecify.annotations.Nullable;

/**
 * Who says a quote, as the text puts it.
 *
 * @param cue index of the cue's token, -1 where there is none
 * @param subject null where the text does not tell
 * @param via the second-hand source, null if there is none
 */
public record Attribution(
        int cue,
        SubjectFinder.@Nullable Subject subject,
        SubjectFinder.@Nullable Subject via,
        double confidence) {
    public static final Attribution NONE = new Attribution(-1, null, null, 0);
}
