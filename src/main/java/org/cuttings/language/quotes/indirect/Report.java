package org.cuttings.language.quotes.indirect;

import org.cuttings.language.quotes.attribution.Attribution;
import org.cuttings.language.quotes.attribution.SubjectFinder;

/**
 * One stretch of speech in the writer's words.
 *
 * @param from index of the first token of what was said
 * @param to index after the last
 */
public record Report(int from, int to, Attribution attribution) {

    static Report of(int from, int to, int cue, SubjectFinder.Subject subject, double confidence) {
        return new Report(from, to, new Attribution(cue, subject, null, confidence));
    }
}
