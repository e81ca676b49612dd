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

    /** Words before which the cue is a noun, or the writer's passive. */
    private static final Set<String> NO_VERB_AFTER =
            Set.of(
                    "was", "were", "been", "be", "is", "are", "being", "the", "a", "an", "of",
                    "his", "her", "its", "their", "this", "these", "no", "any", "some", "in", "for",
                    "with", "from", "by", "on");

    /** Verbs without "-ed", and other words, that have a noun in the plural after them. */
    private static final Set<String> BEFORE_NOUN =
            Set.of(
                    "made", "make", "had", "have", "gave", "give", "took", "take", "drew", "got",
                    "saw", "see", "won", "held", "hold", "set", "kept", "keep", "met", "and", "or",
                    "to", "more", "many", "such", "other", "new", "these", "those");

    private static final Set<String> BEFORE_BASE =
            Set.of(
                    "to", "will", "would", "can", "could", "may", "might", "must", "should", "did",
                    "do", "does", "not", "who", "they", "we", "i", "you", "people", "men", "women",
                    "police", "some", "many", "most", "others", "few", "him", "her", "them", "us",
                    "me", "and", "or", "never", "ever", "that", "which", "all");

    /** Verbs that are as often nouns, without ending. */
    private static final Set<String> NOUNS =
            Set.of(
                    ("answer call charge claim comment demand doubt estimate fear guess hint hope"
                                    + " note offer order plan plea point post promise pledge"
                                    + " question report request rule signal state suspect talk"
                                    + " threat tweet vow wish mention worry show see find say")
                            .replace(" say", "")
                            .split(" "));

    private final Scene scene;
    private final Text text;
    private final SubjectFinder subjects;
    private final SpeechBounds bounds;

    /** Where the words said start, and how surely they are what was said. */
    private record Opening(int from, double confidence) {}

    FollowingSpeech(Scene scene, SubjectFinder subjects, SpeechBounds bounds) {
        this.scene = scene;
        this.text = scene.text();
        this.subjects = subjects;
        this.bounds = bounds;
    }

    /** What was said after the cue, null if nothing. */
    @Nullable Report after(int cue, Sentence sentence) {
        if (!Frames.isVerb(text.token(cue).lower())
                || !isVerb(cue, sentence)
                || bounds.isInverted(cue, sentence)) {
            return null;
        }
        Opening opening = opening(cue, sentence);
        if (opening == null) {
            return null;
        }
        int end = bounds.end(opening.from(), sentence);
        int to = bounds.trimmed(opening.from(), end);
        if (to - opening.from() < FEWEST_TOKENS || bounds.runsIntoQuote(end, sentence)) {
            return null;
        }
        SubjectFinder.Subject subject = subject(cue, sentence);
        return subject == null
                ? null
                : Report.of(opening.from(), to, cue, subject, opening.confidence());
    }

    private boolean isVerb(int cue, Sentence sentence) {
        String form = text.token(cue).lower();
        if (cue == sentence.from()) {
            return form.endsWith("ing");
        }
        int i = cue - 1;
        while (i > sentence.from() && isAdverb(i)) {
            i--;
        }
        String before = text.token(i).lower();
        if (form.endsWith("ing")) {
            return !Set.of("the", "a", "of").contains(before);
        }
        return !NO_VERB_AFTER.contains(before)
                && (!form.endsWith("s") || isSingular(i))
                && (!NOUNS.contains(form) || isPlural(i));
    }

    private boolean isAdverb(int i) {
        String form = text.token(i).lower();
        return form.endsWith("ly") || Set.of("also", "now", "still", "often").contains(form);
    }

    /** Whether a verb in "-s" may stand after the token, rather than a noun in the plural. */
    private boolean isSingular(int i) {
        String form = text.token(i).lower();
        return text.token(i).isCapitalised()
                || !form.endsWith("s") && !form.endsWith("ed") && !BEFORE_NOUN.contains(form);
    }

    /** Whether a verb without ending may stand after the token, rather than a noun. */
    private boolean isPlural(int i) {
        String form = text.token(i).lower();
        return text.token(i).isCapitalised()
                || !text.token(i).isWord()
                || form.endsWith("s") && !form.endsWith("'s")
                || form.endsWith("n't")
                || BEFORE_BASE.contains(form);
    }

    private @Nullable Opening opening(int cue, Sentence sentence) {
        String verb = text.token(cue).lower();
        int limit = sentence.to();
        int start = cue + 1;
        if (Frames.takes(verb, Frame.WHOM)) {
            int after = bounds.afterObject(start, limit);
            if (after > start && after + 1 < limit && text.token(after).is("to")) {
                return new Opening(start, 0.7);
            }
            start = after;
        }
        start = bounds.afterDay(start, limit);
        if (start + 1 >= limit) {
            return null;
        }
        int that = Frames.takes(verb, Frame.THAT) ? bounds.that(start, limit) : -1;
        if (that >= 0) {
            return new Opening(that + 1, 0.8);
        }
        String form = text.token(start).lower();
        if (Frames.takes(verb, Frame.QUESTION) && QUESTIONS.contains(form)) {
            return new Opening(start, 0.7);
        }
        if (Frames.takes(verb, Frame.TO) && form.equals("to")) {
            return new Opening(start, 0.7);
        }
        if (Frames.takes(verb, form)) {
            return new Opening(start + 1, 0.65);
        }
        int clause = bounds.afterAdjunct(start, limit);
        if (Frames.takes(verb, Frame.CLAUSE) && bounds.startsClause(clause, limit)) {
            return new Opening(clause, 0.75);
        }
        return Frames.takes(verb, Frame.WHAT) && bounds.startsClause(start, limit)
                ? new Opening(start, 0.6)
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
