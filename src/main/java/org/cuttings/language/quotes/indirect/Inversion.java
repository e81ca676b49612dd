package org.cuttings.language.quotes.indirect;

import java.util.Set;
import org.cuttings.language.names.Roster;
import org.cuttings.language.names.Tagged;
import org.cuttings.language.quotes.attribution.Scene;
import org.cuttings.language.text.Sentence;
import org.cuttings.language.text.Text;

/** Tells whether a cue comes after what was said, or is turned around in another way. */
final class Inversion {

    /** Tokens of "as" and who noted it. */
    private static final int LONGEST_AS = 9;

    /** Words that begin an insertion between a subject and its verb. */
    private static final Set<String> INSERTIONS =
            Set.of("who", "which", "whose", "whom", "like", "including", "along");

    private final Scene scene;
    private final Text text;

    Inversion(Scene scene) {
        this.scene = scene;
        this.text = scene.text();
    }

    /** Whether the cue follows what was said and precedes its speaker: "..., said X". */
    boolean isInverted(int cue, Sentence sentence) {
        if (cue == sentence.from() || lower(cue).endsWith("ing")) {
            return false;
        }
        if (scene.isQuoted(cue - 1)) {
            return true;
        }
        if (!text.token(cue - 1).is(",") || followsInsertion(cue, sentence)) {
            return false;
        }
        return !hasApposition(cue, sentence) && !hasVerb(cue + 1, sentence.to());
    }

    /** Whether only an insertion parts the cue from its subject: "workers, like others, say". */
    private boolean followsInsertion(int cue, Sentence sentence) {
        if (cue + 1 < sentence.to() && Set.of("that", "to", "whether").contains(lower(cue + 1))) {
            return true;
        }
        for (int i = cue - 2; i > sentence.from() + 1; i--) {
            if (text.token(i).is(",")) {
                return !isNamed(cue + 1, sentence) && INSERTIONS.contains(lower(i + 1));
            }
        }
        return false;
    }

    /** Whether the name that starts here is all that follows up to a mark. */
    private boolean isNamed(int i, Sentence sentence) {
        Tagged name = i < sentence.to() ? scene.roster().mentionAt(i) : null;
        return name != null && (name.to() >= sentence.to() || !text.token(name.to()).isWord());
    }

    /** Whether a name and its description stand before the cue: "Ann Example, the mayor, said". */
    private boolean hasApposition(int cue, Sentence sentence) {
        int commas = 0;
        boolean named = false;
        for (int i = cue - 1; i >= sentence.from() && commas < 3; i--) {
            commas += text.token(i).is(",") ? 1 : 0;
            Roster.Bearer bearer = scene.roster().bearerAt(i);
            boolean last = i + 1 < cue && ",(".contains(text.token(i + 1).form());
            named |= commas == 2 && last && bearer != null && bearer.isPerson();
            named |= commas == 1 && last && bearer != null && bearer.isPerson() && i + 2 == cue;
        }
        return named && commas > 1;
    }

    /** Whether the words up to the next comma hold a verb, so that they are a clause. */
    private boolean hasVerb(int from, int limit) {
        for (int i = from; i < limit && !text.token(i).is(","); i++) {
            if (SpeechStart.AUXILIARIES.contains(lower(i)) || lower(i).endsWith("n't")) {
                return true;
            }
        }
        return false;
    }

    /** Whether "as" begins the sentence of the cue: "As Ann Example noted, ...". */
    boolean followsAs(int cue) {
        int first = text.sentence(text.sentenceOf(cue)).from();
        for (int i = Math.max(first, cue - LONGEST_AS); i < cue; i++) {
            if (lower(i).equals("as")
                    && (i == first || Set.of("but", "and", ",").contains(lower(i - 1)))) {
                return true;
            }
        }
        return false;
    }

    private String lower(int i) {
        return text.token(i).lower();
    }
}
