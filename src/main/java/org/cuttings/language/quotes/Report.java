package org.cuttings.language.quotes;

/**
 * One stretch of speech in the writer's words.
 *
 * @param from index of the first token of what was said
 * @param to index after the last
 */
record Report(int from, int to, SpeakerFinder.Attribution attribution) {

    static Report of(int from, int to, int cue, SubjectFinder.Subject subject, double confidence) {
        return new Report(from, to, new SpeakerFinder.Attribution(cue, subject, null, confidence));
    }
}
