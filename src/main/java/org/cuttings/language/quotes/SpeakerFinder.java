package org.cuttings.language.quotes;

import java.util.Set;
import org.cuttings.language.quotes.attribution.Attribution;
import org.cuttings.language.quotes.attribution.Cues;
import org.cuttings.language.quotes.attribution.Frames;
import org.cuttings.language.quotes.attribution.Quoted;
import org.cuttings.language.quotes.attribution.Scene;
import org.cuttings.language.quotes.attribution.SubjectFinder;
import org.cuttings.language.quotes.attribution.Verbs;
import org.cuttings.language.quotes.indirect.NounSpeech;
import org.cuttings.language.text.Sentence;
import org.cuttings.language.text.Text;
import org.jspecify.annotations.Nullable;

/** Finds the words that tell who says a quote, in the sentences around it. */
final class SpeakerFinder {

    private static final Set<String> PASSIVE = Set.of("was", "were", "been", "be", "is", "are");

    private static final Set<String> DASHES = Set.of("\u2014", "\u2013", "\u2015", "-", "--");

    private final Scene scene;
    private final SubjectFinder subjects;
    private final Verbs verbs;
    private final NounSpeech nouns;

    SpeakerFinder(Scene scene) {
        this.scene = scene;
        this.subjects = new SubjectFinder(scene);
        this.verbs = new Verbs(scene.text());
        this.nouns = new NounSpeech(scene);
    }

    /** What the sentence of the quote tells, both after it and before it. */
    Attribution within(Quoted quote, boolean partial) {
        Text text = scene.text();
        int opening = text.tokenAt(quote.outerStart());
        int next = text.tokenAt(quote.outerEnd());
        Attribution after = quote.isClosed() ? after(opening, next) : Attribution.NONE;
        Attribution before = before(opening);
        if (partial) {
            Attribution chosen = before.subject() != null ? before : after;
            return chosen.subject() != null ? withVia(chosen, after.via()) : subjectOf(opening);
        }
        boolean comma =
                quote.end() > quote.start()
                        && ",?!\u2014-\u2026".indexOf(text.raw().charAt(quote.end() - 1)) >= 0;
        if (after.subject() != null && (comma || before.subject() == null)) {
            return after;
        }
        return before.subject() != null ? withVia(before, after.via()) : after;
    }

    private static Attribution withVia(
            Attribution attribution, SubjectFinder.@Nullable Subject via) {
        return via == null
                ? attribution
                : new Attribution(
                        attribution.cue(), attribution.subject(), via, attribution.confidence());
    }

    private Attribution subjectOf(int opening) {
        int start = opening > 0 ? text().sentence(text().sentenceOf(opening)).from() : opening;
        SubjectFinder.Subject subject = subjects.first(start, opening);
        return subject == null ? Attribution.NONE : new Attribution(-1, subject, null, 0.35);
    }

    private Text text() {
        return scene.text();
    }

    private Attribution after(int opening, int next) {
        Text text = scene.text();
        if (next >= text.size()
                || next == 0
                || text.paragraphOf(next) != text.paragraphOf(opening)
                || scene.isQuoted(next)) {
            return Attribution.NONE;
        }
        SubjectFinder.Subject signature = signature(next);
        if (signature != null) {
            return new Attribution(-1, signature, null, 0.85);
        }
        boolean sameSentence = text.sentenceOf(next) == text.sentenceOf(next - 1);
        int end = scene.clauseEnd(next);
        int furthest = Math.min(end, next + (sameSentence ? 30 : 6));
        SubjectFinder.Subject via = null;
        Attribution found = Attribution.NONE;
        for (int i = next; i < furthest; i++) {
            if (isAccordingTo(i)) {
                via = subjects.phraseAt(i + 2, end);
                break;
            }
            if (found.subject() == null
                    && scene.isCue(i, i < next + 12 ? Cues.Strength.REPORTS : Cues.Strength.SAID)) {
                SubjectFinder.Subject subject =
                        i == next || isInverted(i)
                                ? subjects.after(i, end)
                                : subjects.before(i, next);
                subject = subject == null && i > next ? subjects.after(i, end) : subject;
                if (subject != null && !isPassive(i)) {
                    found = new Attribution(i, subject, null, 0.93);
                }
            }
        }
        if (found.subject() == null && via != null && sameSentence) {
            return new Attribution(next, via, null, 0.85);
        }
        return withVia(found, via);
    }

    /** The name after a dash that closes the paragraph of a quote, as under a letter. */
    private SubjectFinder.@Nullable Subject signature(int dash) {
        Text text = text();
        Sentence sentence = text.sentence(text.sentenceOf(dash));
        boolean signed =
                DASHES.contains(text.token(dash).form())
                        && dash + 1 < sentence.to()
                        && text.token(dash + 1).isCapitalised()
                        && sentence.to() - dash < 10;
        return signed ? subjects.phraseAt(dash + 1, sentence.to()) : null;
    }

    private boolean isInverted(int cue) {
        return cue > 0 && (scene.isQuoted(cue - 1) || text().token(cue - 1).is(","));
    }

    private boolean isPassive(int cue) {
        String form = text().token(cue).lower();
        return cue > 0 && !form.endsWith("ing") && PASSIVE.contains(text().token(cue - 1).lower());
    }

    private boolean isAccordingTo(int i) {
        return text().token(i).lower().equals("according")
                && i + 2 < text().size()
                && text().token(i + 1).is("to");
    }

    /** What stands before the quote in its sentence. */
    private Attribution before(int opening) {
        if (opening == 0
                || text().sentenceOf(opening - 1) != text().sentenceOf(opening)
                || scene.isQuoted(opening - 1)) {
            return Attribution.NONE;
        }
        Sentence sentence = text().sentence(text().sentenceOf(opening));
        int remark = nouns.remarkBefore(opening, sentence);
        SubjectFinder.Subject owner = remark < 0 ? null : nouns.owner(remark, sentence);
        return owner != null
                ? new Attribution(remark, owner, null, 0.73)
                : lastCue(scene.clauseStart(opening), opening);
    }

    private Attribution lastCue(int from, int to) {
        Sentence sentence = text().sentence(text().sentenceOf(to - 1));
        for (Cues.Strength strength : Cues.Strength.values()) {
            for (int i = to - 1; i >= Math.max(from, to - 40); i--) {
                if (!scene.isCue(i, strength) || isNoun(i, from)) {
                    if (isAccordingTo(i) && strength == Cues.Strength.SAID) {
                        SubjectFinder.Subject subject = subjects.phraseAt(i + 2, to);
                        if (subject != null) {
                            return new Attribution(i, subject, null, 0.85);
                        }
                    }
                    continue;
                }
                SubjectFinder.Subject subject = isPassive(i) ? null : subjects.before(i, from);
                if (subject == null && i == from) {
                    subject = subjects.after(i, to);
                }
                if (subject == null) {
                    subject = subjects.first(sentence.from(), i);
                }
                if (subject != null) {
                    return new Attribution(
                            i, subject, null, strength == Cues.Strength.SAID ? 0.85 : 0.73);
                }
            }
        }
        return Attribution.NONE;
    }

    /** Whether the cue's form is a noun here, as in "the claims"; English alone has a test. */
    private boolean isNoun(int cue, int from) {
        return Frames.isVerb(text().token(cue).lower()) && cue > from && !verbs.isVerb(cue, from);
    }

    /** What the sentence tells that ends before the quote, as in "She was angry." or "He said:". */
    Attribution introduction(int opening) {
        if (opening == 0) {
            return Attribution.NONE;
        }
        Sentence sentence = text().sentence(text().sentenceOf(opening - 1));
        int end = Math.min(sentence.to(), opening);
        int start = end;
        while (start > sentence.from() && !scene.isQuoted(start - 1)) {
            start--;
        }
        if (start == end) {
            return Attribution.NONE;
        }
        boolean colon = text().token(end - 1).is(":");
        Attribution cue = lastCue(start, end);
        if (cue.subject() != null && cue.cue() >= 0) {
            return new Attribution(cue.cue(), cue.subject(), null, colon ? 0.9 : 0.65);
        }
        SubjectFinder.Subject first = subjects.first(sentence.from(), end);
        if (first == null && colon && end - start > 1) {
            first = subjects.phraseAt(start, end - 1);
        }
        return first == null
                ? Attribution.NONE
                : new Attribution(-1, first, null, colon ? 0.65 : 0.35);
    }
}
