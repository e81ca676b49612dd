package org.cuttings.language.quotes;

import java.util.Set;
import org.cuttings.language.text.Sentence;
import org.cuttings.language.text.Text;
import org.cuttings.language.text.Token;

/** Tells where speech in the writer's words ends. */
final class SpeechEnd {

    private static final Set<String> JOINTS = Set.of("and", "but", "while", "although", "though");

    private static final Set<String> CONTRASTS = Set.of("but", "although", "though");

    private final Scene scene;
    private final Text text;

    SpeechEnd(Scene scene) {
        this.scene = scene;
        this.text = scene.text();
    }

    /**
     * Where the speech ends: at a quote, at a comma or conjunction after which the writer goes on,
     * or with the sentence.
     */
    int end(int from, Sentence sentence) {
        int to = from;
        while (to < sentence.to() && !scene.isQuoted(to) && !isEnd(to, from, sentence)) {
            to++;
        }
        return to;
    }

    private boolean isEnd(int i, int from, Sentence sentence) {
        Token token = text.token(i);
        if (i == from || i + 1 >= sentence.to()) {
            return false;
        }
        if (token.is(";")) {
            return true;
        }
        boolean comma = token.is(",");
        int next = comma ? i + 1 : i;
        String form = lower(next);
        if (comma
                && (form.equals("according")
                        || form.endsWith("ing") && scene.isCue(next, Cues.Strength.MARKS))) {
            return true;
        }
        if (comma && CONTRASTS.contains(form)) {
            return true;
        }
        return JOINTS.contains(form) && goesOn(next + 1, sentence);
    }

    /** Whether the speaker says another thing from here on: "and (she) added". */
    private boolean goesOn(int i, Sentence sentence) {
        int verb = i;
        if (verb < sentence.to() && Scene.PRONOUNS.contains(lower(verb))) {
            verb++;
        }
        while (verb < sentence.to()
                && Set.of("also", "then", "has", "have").contains(lower(verb))) {
            verb++;
        }
        return verb < sentence.to()
                && scene.isCue(verb, Cues.Strength.MARKS)
                && (lower(verb).endsWith("ed")
                        || Set.of("said", "says", "told", "wrote").contains(lower(verb)));
    }

    /** Whether the report runs on into a quote, which then carries what was said. */
    boolean runsIntoQuote(int end, Sentence sentence) {
        return end < sentence.to() && scene.isQuoted(end);
    }

    int trimmed(int from, int to) {
        int end = to;
        while (end > from && !text.token(end - 1).isWord() && !text.token(end - 1).is(")")) {
            end--;
        }
        return end;
    }

    private String lower(int i) {
        return text.token(i).lower();
    }
}
