package org.cuttings.language.quotes;

import org.cuttings.language.quotes.Frames.Frame;
import org.cuttings.language.text.Sentence;
import org.cuttings.language.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Finds what was said before its cue or around it: "the bridge would open, she said", "the bridge,
 * she said, would open", "according to her, the bridge would open".
 */
final class PrecedingSpeech {

    private static final int FEWEST_TOKENS = 4;
    private static final int FURTHEST_COMMA = 12;

    /** Tokens after the speaker; what goes on longer may be a sentence of its own. */
    private static final int LONGEST_TAIL = 10;

    private final Scene scene;
    private final Text text;
    private final SubjectFinder subjects;
    private final SpeechStart starts;
    private final SpeechEnd ends;

    PrecedingSpeech(Scene scene, SubjectFinder subjects) {
        this.scene = scene;
        this.text = scene.text();
        this.subjects = subjects;
        this.starts = new SpeechStart(scene);
        this.ends = new SpeechEnd(scene);
    }

    /** "..., X said" and "..., said X"; null if the cue stands otherwise. */
    @Nullable Report before(int cue, Sentence sentence) {
        int comma = commaBefore(cue, sentence);
        if (comma < 0
                || scene.isQuoted(comma - 1)
                || !Frames.takes(text.token(cue).lower(), Frame.CLAUSE)) {
            return null;
        }
        boolean inverted = comma == cue - 1;
        SubjectFinder.Subject subject =
                inverted ? subjects.after(cue, sentence.to()) : subjects.before(cue, comma + 1);
        if (subject == null
                || subject.from() < comma
                || scene.clauseStart(comma) != sentence.from()
                || text.token(cue).lower().endsWith("ing")) {
            return null;
        }
        int end = inverted ? subject.to() : cue + 1;
        boolean inserted =
                !inverted
                        && end + 3 < sentence.to()
                        && text.token(end).is(",")
                        && !hasQuote(end, sentence.to());
        if (inserted) {
            return Report.of(
                    sentence.from(),
                    ends.trimmed(sentence.from(), sentence.to()),
                    cue,
                    subject,
                    0.9);
        }
        boolean last =
                inverted
                        || end >= sentence.to()
                        || !text.token(end).isWord()
                        || sentence.to() - end < LONGEST_TAIL;
        boolean heading =
                hasQuote(end, sentence.to()) && !starts.startsClause(sentence.from(), comma);
        return !last || heading || comma - sentence.from() < FEWEST_TOKENS
                ? null
                : Report.of(sentence.from(), comma, cue, subject, 0.9);
    }

    private int commaBefore(int cue, Sentence sentence) {
        for (int i = cue - 1; i > sentence.from() && cue - i < FURTHEST_COMMA; i--) {
            if (text.token(i).is(",") && !scene.isQuoted(i)) {
                return i;
            }
        }
        return -1;
    }

    private int afterComma(int from, int limit) {
        for (int i = from; i < Math.min(limit, from + FURTHEST_COMMA); i++) {
            if (text.token(i).is(",")) {
                return i + 1;
            }
        }
        return from;
    }

    private boolean hasQuote(int from, int to) {
        for (int i = from; i < to; i++) {
            if (scene.isQuoted(i)) {
                return true;
            }
        }
        return false;
    }

    /** "According to X, ..." and "..., according to X"; null where a quote is reported so. */
    @Nullable Report accordingTo(Sentence sentence) {
        for (int i = sentence.from(); i + 2 < sentence.to(); i++) {
            if (!text.token(i).lower().equals("according")
                    || !text.token(i + 1).is("to")
                    || scene.isQuoted(i)) {
                continue;
            }
            SubjectFinder.Subject subject = subjects.phraseAt(i + 2, sentence.to());
            if (subject == null) {
                return null;
            }
            boolean first = i == sentence.from();
            int from = first ? afterComma(subject.to(), sentence.to()) : sentence.from();
            int to = ends.trimmed(from, first ? ends.end(from, sentence) : i);
            return hasQuote(from, to) || to - from < FEWEST_TOKENS
                    ? null
                    : Report.of(from, to, i, subject, 0.9);
        }
        return null;
    }
}
