package org.cuttings.language.quotes;

import java.util.Set;
import org.cuttings.language.quotes.Frames.Frame;
import org.cuttings.language.text.Sentence;
import org.cuttings.language.text.Text;
import org.jspecify.annotations.Nullable;

/** Finds what was said after a cue: "she said that the bridge would open". */
final class FollowingSpeech {

    private static final int FEWEST_TOKENS = 3;
    private static final Set<String> QUESTIONS =
            Set.of("whether", "if", "how", "why", "what", "when", "where", "who", "which");

    private final Scene scene;
    private final Text text;
    private final SubjectFinder subjects;
    private final SpeechStart starts;
    private final SpeechEnd ends;
    private final Verbs verbs;

    /** Where the words said start, and how surely they are what was said. */
    private record Opening(int from, double confidence) {}

    FollowingSpeech(Scene scene, SubjectFinder subjects) {
        this.scene = scene;
        this.text = scene.text();
        this.subjects = subjects;
        this.starts = new SpeechStart(scene);
        this.ends = new SpeechEnd(scene);
        this.verbs = new Verbs(text);
    }

    /** What was said after the cue, null if nothing. */
    @Nullable Report after(int cue, Sentence sentence) {
        if (!Frames.isVerb(text.token(cue).lower())
                || !verbs.isVerb(cue, sentence.from())
                || starts.isInverted(cue, sentence)) {
            return null;
        }
        Opening opening = opening(cue, sentence);
        if (opening == null) {
            return null;
        }
        int end = ends.end(opening.from(), sentence);
        int to = ends.trimmed(opening.from(), end);
        if (to - opening.from() < FEWEST_TOKENS || ends.runsIntoQuote(end, sentence)) {
            return null;
        }
        SubjectFinder.Subject subject = subject(cue, sentence);
        return subject == null
                ? null
                : Report.of(opening.from(), to, cue, subject, opening.confidence());
    }

    private @Nullable Opening opening(int cue, Sentence sentence) {
        String verb = text.token(cue).lower();
        int limit = sentence.to();
        int start = cue + 1;
        if (Frames.takes(verb, Frame.WHOM)) {
            int after = starts.afterObject(start, limit);
            if (after > start && after + 1 < limit && text.token(after).is("to")) {
                return new Opening(start, 0.8);
            }
            start = after;
        }
        start = starts.afterDay(start, limit);
        if (start + 1 >= limit) {
            return null;
        }
        int that = Frames.takes(verb, Frame.THAT) ? starts.that(start, limit) : -1;
        if (that >= 0) {
            return new Opening(that + 1, 0.9);
        }
        String form = text.token(start).lower();
        if (Frames.takes(verb, Frame.QUESTION) && QUESTIONS.contains(form)) {
            return new Opening(start, 0.8);
        }
        if (Frames.takes(verb, Frame.TO) && form.equals("to")) {
            return new Opening(start, 0.8);
        }
        if (Frames.takes(verb, form)) {
            return new Opening(start + 1, 0.8);
        }
        int clause = starts.afterAdjunct(start, limit);
        if (Frames.takes(verb, Frame.CLAUSE) && starts.isClause(clause, limit)) {
            return new Opening(clause, 0.9);
        }
        return Frames.takes(verb, Frame.WHAT) && starts.startsClause(start, limit)
                ? new Opening(start, 0.8)
                : null;
    }

    private SubjectFinder.@Nullable Subject subject(int cue, Sentence sentence) {
        SubjectFinder.Subject subject = subjects.before(cue, scene.clauseStart(cue));
        boolean participle = text.token(cue).lower().endsWith("ing");
        if (subject != null && !participle) {
            return subject;
        }
        SubjectFinder.Subject first = subjects.first(sentence.from(), cue);
        return first == null ? subject : first;
    }
}
