package org.cuttings.language.quotes.indirect;

import java.util.Set;
import java.util.stream.IntStream;
import org.cuttings.language.names.Tagged;
import org.cuttings.language.quotes.attribution.Frames;
import org.cuttings.language.quotes.attribution.Frames.Frame;
import org.cuttings.language.quotes.attribution.Scene;
import org.cuttings.language.quotes.attribution.SubjectFinder;
import org.cuttings.language.text.Sentence;
import org.cuttings.language.text.Text;

/** Tells whether a cue has a thing after it: "announced the closure", "called him a liar". */
final class Things {

    /** Tokens from a thing to what it is taken for. */
    private static final int LONGEST = 8;

    /** What tells something without being anybody. */
    private static final Set<String> EVIDENCE =
            Set.of(
                    ("poll polls survey surveys study studies report reports research data figures"
                                    + " statistics records documents analysis results numbers review"
                                    + " census evidence estimates emails filings ratings tally count"
                                    + " letter memo transcript ruling audit findings calculations"
                                    + " email document")
                            .split(" "));

    private static final Set<String> MODALS =
            Set.of("to", "will", "would", "could", "might", "may", "can", "should");

    private final Scene scene;
    private final Text text;
    private final SubjectFinder subjects;

    Things(Scene scene, SubjectFinder subjects) {
        this.scene = scene;
        this.text = scene.text();
        this.subjects = subjects;
    }

    /** How surely the thing that starts here is what the cue reports; 0 if it is not. */
    double confidence(int cue, int start, Sentence sentence) {
        String verb = lower(cue);
        int limit = sentence.to();
        if (Frames.takes(verb, Frame.WHAT)) {
            return 0.8;
        }
        boolean reported =
                Frames.takes(verb, Frame.AS) && isTakenFor(start, limit)
                        || Frames.takes(verb, Frame.CALL) && isCalled(start, limit)
                        || Frames.takes(verb, Frame.VIEW) && !isPlan(cue) && isThing(start, limit)
                        || Frames.takes(verb, Frame.FINDING) && isEvidence(cue);
        return reported ? 0.7 : 0;
    }

    /** Whether what is said or thought is only to come: "will support", "to oppose". */
    boolean isPlan(int cue) {
        return MODALS.contains(lower(cue - 1));
    }

    /** Whether a document or the like stands before the cue. */
    private boolean isEvidence(int cue) {
        SubjectFinder.Subject subject = subjects.before(cue, scene.clauseStart(cue));
        return subject != null
                && IntStream.range(subject.from(), subject.to())
                        .anyMatch(i -> EVIDENCE.contains(lower(i)));
    }

    /** Whether no verb follows the name that starts here: "the mayor's plan", "Aberford pay". */
    private boolean isThing(int start, int limit) {
        Tagged name = scene.roster().mentionAt(start);
        if (name == null || name.to() >= limit) {
            return true;
        }
        String form = lower(name.to());
        return !text.token(name.to()).isWord()
                || form.startsWith("'")
                || form.startsWith("\u2019")
                || form.endsWith("ing")
                || SpeechStart.ADJUNCTS.contains(form)
                || Set.of("and", "or", "over", "against", "into").contains(form);
    }

    /** Whether "as" says for what the thing is taken that starts here: "the plan as a threat". */
    private boolean isTakenFor(int start, int limit) {
        for (int i = start; i < Math.min(limit - 1, start + LONGEST); i++) {
            if (i > start && lower(i).equals("as")) {
                return !Set.of("well", "soon", "long", "far").contains(lower(i + 1))
                        && !Scene.PRONOUNS.contains(lower(i + 1));
            }
            if (!text.token(i).isWord() && !lower(i).endsWith("s")
                    || SpeechStart.AUXILIARIES.contains(lower(i))) {
                return false;
            }
        }
        return false;
    }

    /** Whether a name or pronoun starts here and what it is called follows: "him a liar". */
    private boolean isCalled(int start, int limit) {
        Tagged name = scene.roster().mentionAt(start);
        int after = name == null ? start + 1 : name.to();
        boolean one =
                name != null || Set.of("him", "her", "it", "them", "this").contains(lower(start));
        return one && after + 1 < limit && Set.of("a", "an", "the", "one").contains(lower(after));
    }

    private String lower(int i) {
        return text.token(i).lower();
    }
}
