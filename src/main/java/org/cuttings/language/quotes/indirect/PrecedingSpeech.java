package org.cuttings.language.quotes.indirect;

import java.util.Set;
import org.cuttings.language.quotes.attribution.Cues;
import org.cuttings.language.quotes.attribution.Frames;
import org.cuttings.language.quotes.attribution.Frames.Frame;
import org.cuttings.language.quotes.attribution.Scene;
import org.cuttings.language.quotes.attribution.SubjectFinder;
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

    /** Tokens from "which" to the cue, "which the mayor said". */
    private static final int LONGEST_RELATIVE = 8;

    /** What is shorter before "according to" is no sentence of its own. */
    private static final int SHORTEST_HEAD = 9;

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

    /** ", which X said was safe"; null if the cue stands otherwise. */
    @Nullable Report relative(int cue, Sentence sentence) {
        if (cue == sentence.from()
                || cue + 2 >= sentence.to()
                || !Frames.takes(text.token(cue).lower(), Frame.CLAUSE)
                || !SpeechStart.AUXILIARIES.contains(lower(cue + 1))
                || scene.isQuoted(cue + 1)) {
            return null;
        }
        int from = cue - 1;
        while (from > sentence.from() && cue - from < LONGEST_RELATIVE && !isRelative(from)) {
            from--;
        }
        SubjectFinder.Subject subject = isRelative(from) ? subjects.before(cue, from + 1) : null;
        int end = ends.end(cue + 1, sentence);
        return subject == null || subject.from() <= from || ends.runsIntoQuote(end, sentence)
                ? null
                : Report.of(from, ends.trimmed(from, end), cue, subject, 0.8);
    }

    private boolean isRelative(int i) {
        return !scene.isQuoted(i) && Set.of("which", "that", "who").contains(lower(i));
    }

    /** "..., X said" and "..., said X"; null if the cue stands otherwise. */
    @Nullable Report before(int cue, Sentence sentence) {
        int comma = commaBefore(cue, sentence);
        if (comma <= sentence.from()
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
                        && !hasQuote(end, sentence.to())
                        && !lower(end + 1).endsWith("ing");
        if (inserted) {
            return Report.of(
                    sentence.from(),
                    ends.trimmed(sentence.from(), ends.end(end + 1, sentence)),
                    cue,
                    subject,
                    0.9);
        }
        boolean last =
                inverted
                        || end >= sentence.to()
                        || !text.token(end).isWord()
                        || scene.isCue(cue, Cues.Strength.SAID)
                                && sentence.to() - end < LONGEST_TAIL;
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
            if (!first && isInserted(i, subject, sentence)) {
                int last = ends.trimmed(sentence.from(), ends.end(subject.to() + 1, sentence));
                return Report.of(sentence.from(), last, i, subject, 0.9);
            }
            int from = first ? afterComma(subject.to(), sentence.to()) : sentence.from();
            int to = ends.trimmed(from, first ? ends.end(from, sentence) : i);
            return hasQuote(from, to) || to - from < FEWEST_TOKENS
                    ? null
                    : Report.of(from, to, i, subject, 0.9);
        }
        return null;
    }

    /** Whether the sentence goes on after its source: "Since May, according to her, ...". */
    private boolean isInserted(int cue, SubjectFinder.Subject subject, Sentence sentence) {
        int after = subject.to();
        return cue - sentence.from() < SHORTEST_HEAD
                && after + FEWEST_TOKENS < sentence.to()
                && text.token(after).is(",")
                && !hasQuote(sentence.from(), sentence.to());
    }

    private String lower(int i) {
        return text.token(i).lower();
    }
}
