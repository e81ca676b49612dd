package org.cuttings.language.quotes.indirect;

import java.util.Set;
import org.cuttings.language.names.Roster;
import org.cuttings.language.names.Tagged;
import org.cuttings.language.quotes.attribution.Frames;
import org.cuttings.language.quotes.attribution.Nominals;
import org.cuttings.language.quotes.attribution.Scene;
import org.cuttings.language.quotes.attribution.SubjectFinder;
import org.cuttings.language.text.Sentence;
import org.cuttings.language.text.Text;
import org.jspecify.annotations.Nullable;

/** Finds what a noun reports of its owner: "her claim that the pier was safe". */
public final class NounSpeech {

    private static final int FEWEST_TOKENS = 3;

    /** Words between the owner and the noun, as in "her often repeated claim". */
    private static final int MOST_BETWEEN = 3;

    /** Tokens from the noun to the words themselves, "her claim that she ...". */
    private static final int FURTHEST_NOUN = 4;

    private static final double CONFIDENCE = 0.64;

    private final Scene scene;
    private final Text text;
    private final SpeechStart starts;
    private final SpeechEnd ends;

    public NounSpeech(Scene scene) {
        this.scene = scene;
        this.text = scene.text();
        this.starts = new SpeechStart(scene);
        this.ends = new SpeechEnd(scene);
    }

    /** What the noun at the token reports, null if nothing or of nobody. */
    @Nullable Report at(int noun, Sentence sentence) {
        if (noun + 2 >= sentence.to()
                || !Frames.isNoun(text.token(noun).lower(), text.token(noun + 1).lower())) {
            return null;
        }
        SubjectFinder.Subject owner = owner(noun, sentence);
        String link = text.token(noun + 1).lower();
        int from = link.equals("to") ? noun + 1 : noun + 2;
        boolean opens =
                link.equals("that")
                        ? starts.isClause(from, sentence.to())
                        : link.equals("to") || starts.startsClause(from, sentence.to());
        if (owner == null || !opens) {
            return null;
        }
        int end = ends.end(noun, from, sentence);
        int to = ends.trimmed(from, end);
        return to - from < FEWEST_TOKENS || ends.runsIntoQuote(end, sentence)
                ? null
                : Report.of(from, to, noun, owner, CONFIDENCE);
    }

    /** The noun right before words that are somebody's, as in "her remark that"; -1 if none. */
    public int remarkBefore(int end, Sentence sentence) {
        int first = Math.max(sentence.from(), end - FURTHEST_NOUN);
        for (int i = end - 2; i >= first && text.token(i).isWord(); i--) {
            if (Frames.isNoun(text.token(i).lower(), text.token(i + 1).lower())) {
                return i;
            }
        }
        return -1;
    }

    /** Whose remark or the like the noun names; null where the text does not tell. */
    public SubjectFinder.@Nullable Subject owner(int noun, Sentence sentence) {
        int first = Math.max(sentence.from(), noun - 1 - MOST_BETWEEN);
        for (int i = noun - 1; i >= first && !scene.isQuoted(i); i--) {
            String form = text.token(i).lower();
            if (Scene.POSSESSIVES.contains(form)) {
                return new SubjectFinder.Subject(i, i + 1, SubjectFinder.Kind.PRONOUN);
            }
            if (Set.of("'s", "\u2019s").contains(form) && i > sentence.from()) {
                Roster.Bearer bearer = scene.roster().bearerAt(i - 1);
                Tagged mention = scene.roster().mentionAt(i - 1);
                return bearer == null || mention == null
                        ? null
                        : new SubjectFinder.Subject(
                                mention.from(), mention.to(), SubjectFinder.Kind.NAMED);
            }
            if (!text.token(i).isWord() || Nominals.DETERMINERS.contains(form)) {
                return null;
            }
        }
        return null;
    }
}
