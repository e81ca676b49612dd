package org.cuttings.language.quotes.indirect;

import java.util.Set;
import org.cuttings.language.quotes.attribution.Frames;
import org.cuttings.language.quotes.attribution.Frames.Frame;
import org.cuttings.language.quotes.attribution.Scene;
import org.cuttings.language.quotes.attribution.SubjectFinder;
import org.cuttings.language.quotes.attribution.Verbs;
import org.cuttings.language.text.Sentence;
import org.cuttings.language.text.Text;
import org.jspecify.annotations.Nullable;

/** Finds what was said after a cue: "she said that the bridge would open". */
final class FollowingSpeech {

    private static final int FEWEST_TOKENS = 3;

    /** Verbs after which hardly anything but a clause stands. */
    private static final Set<String> SAYS = Set.of("said", "says", "say");

    private final Scene scene;
    private final Text text;
    private final SubjectFinder subjects;
    private final SpeechStart starts;
    private final Addressees addressees;
    private final Inversion inversion;
    private final Things things;
    private final SpeechEnd ends;
    private final Verbs verbs;

    /** Where the words said start, and how surely they are what was said. */
    private record Opening(int from, double confidence, boolean isThing) {
        Opening(int from, double confidence) {
            this(from, confidence, false);
        }
    }

    FollowingSpeech(Scene scene, SubjectFinder subjects) {
        this.scene = scene;
        this.text = scene.text();
        this.subjects = subjects;
        this.starts = new SpeechStart(scene);
        this.addressees = new Addressees(scene);
        this.inversion = new Inversion(scene);
        this.things = new Things(scene, subjects);
        this.ends = new SpeechEnd(scene);
        this.verbs = new Verbs(text);
    }

    /** Whether what was said stands after the cue, be it in quotation marks. */
    boolean opens(int cue, Sentence sentence) {
        return openingAfter(cue, sentence) != null;
    }

    private @Nullable Opening openingAfter(int cue, Sentence sentence) {
        return Frames.isVerb(lower(cue))
                        && verbs.isVerb(cue, sentence.from())
                        && !inversion.isInverted(cue, sentence)
                ? opening(cue, sentence)
                : null;
    }

    /** What was said after the cue, null if nothing. */
    @Nullable Report after(int cue, Sentence sentence) {
        Opening opening = openingAfter(cue, sentence);
        if (opening == null) {
            return null;
        }
        int end = end(cue, opening, sentence);
        int to = ends.trimmed(opening.from(), end);
        if (to - opening.from() < FEWEST_TOKENS || ends.runsIntoQuote(end, sentence)) {
            return null;
        }
        SubjectFinder.Subject subject = subject(cue, sentence);
        return subject == null
                ? null
                : Report.of(opening.from(), to, cue, subject, opening.confidence());
    }

    private int end(int cue, Opening opening, Sentence sentence) {
        if (inversion.followsAs(cue)) {
            return ends.end(opening.from(), sentence);
        }
        return opening.isThing()
                ? ends.endOfThing(cue, opening.from(), sentence)
                : ends.end(cue, opening.from(), sentence);
    }

    private @Nullable Opening opening(int cue, Sentence sentence) {
        int limit = sentence.to();
        int start = cue + 1;
        if (Frames.takes(lower(cue), Frame.WHOM)) {
            if (addressees.infinitive(start, limit) >= 0) {
                return new Opening(start, 0.8);
            }
            start = addressees.afterObject(start, limit);
        }
        start = starts.afterDay(start, limit);
        if (start + 1 >= limit) {
            return null;
        }
        if (text.token(start).is(",") && inversion.followsAs(cue)) {
            return starts.startsClause(start + 1, limit) ? new Opening(start + 1, 0.9) : null;
        }
        Opening opening = linked(cue, start, limit);
        opening = opening == null ? clause(cue, start, limit) : opening;
        if (opening != null || !starts.startsClause(start, limit)) {
            return opening;
        }
        double confidence = things.confidence(cue, start, sentence);
        return confidence > 0 ? new Opening(start, confidence, true) : null;
    }

    /** What a word such as "that", "whether", "to" or "for" begins. */
    private @Nullable Opening linked(int cue, int start, int limit) {
        String verb = lower(cue);
        int that = Frames.takes(verb, Frame.THAT) ? starts.that(start, limit) : -1;
        if (that >= 0 && (that == start || !verbs.isDoubtful(cue))) {
            return new Opening(that + 1, 0.9);
        }
        String form = lower(start);
        boolean question =
                Frames.takes(verb, Frame.QUESTION) && SpeechStart.QUESTIONS.contains(form);
        boolean infinitive =
                Frames.takes(verb, Frame.TO) && form.equals("to") && text.token(start + 1).isWord();
        if (question || infinitive) {
            return new Opening(start, 0.8);
        }
        return Frames.takes(verb, form) ? new Opening(start + 1, 0.8, true) : null;
    }

    /** A clause that no word begins. */
    private @Nullable Opening clause(int cue, int start, int limit) {
        String verb = lower(cue);
        int clause = starts.afterAdjunct(start, limit);
        boolean starting =
                starts.isClause(clause, limit)
                        || SAYS.contains(verb) && starts.startsClause(clause, limit);
        return Frames.takes(verb, Frame.CLAUSE)
                        && starting
                        && !(verbs.isDoubtful(cue) && things.isPlan(cue))
                ? new Opening(clause, 0.9)
                : null;
    }

    private SubjectFinder.@Nullable Subject subject(int cue, Sentence sentence) {
        SubjectFinder.Subject subject = subjects.before(cue, scene.clauseStart(cue));
        boolean participle = lower(cue).endsWith("ing");
        if (subject != null && !participle) {
            return subject;
        }
        SubjectFinder.Subject first = subjects.first(sentence.from(), cue);
        return first == null ? subject : first;
    }

    private String lower(int i) {
        return text.token(i).lower();
    }
}
