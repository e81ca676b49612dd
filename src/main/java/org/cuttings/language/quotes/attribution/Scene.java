package org.cuttings.language.quotes.attribution;

import java.util.List;
import java.util.Set;
import org.cuttings.language.names.Roster;
import org.cuttings.language.text.Sentence;
import org.cuttings.language.text.Text;

/** A text with everything known about it when speakers are looked for. */
public final class Scene {

    public static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it", "we", "i");

    /** Pronouns that say whose a thing is, of one person. */
    public static final Set<String> POSSESSIVES = Set.of("his", "her");

    /** Tokens; who speaks stands no further from the word that reports it. */
    private static final int FURTHEST = 80;

    private final Text text;
    private final Roster roster;
    private final Cues cues;
    private final boolean[] quoted;

    public Scene(Text text, Roster roster, Cues cues, List<Quoted> quotes) {
        this.text = text;
        this.roster = roster;
        this.cues = cues;
        this.quoted = new boolean[text.size()];
        for (Quoted quote : quotes) {
            for (int i = text.tokenAt(quote.outerStart());
                    i < text.size() && text.token(i).start() < quote.outerEnd();
                    i++) {
                quoted[i] = true;
            }
        }
    }

    public Text text() {
        return text;
    }

    public Roster roster() {
        return roster;
    }

    /** Whether the token stands in quotation marks; the marks count as inside. */
    public boolean isQuoted(int token) {
        return quoted[token];
    }

    boolean isPronoun(int token) {
        return PRONOUNS.contains(text.token(token).lower());
    }

    public boolean isCue(int token, Cues.Strength least) {
        return !quoted[token] && cues.contains(text.token(token).lower(), least);
    }

    /** Start of the stretch without quotes that ends at the token, within its sentence. */
    public int clauseStart(int token) {
        Sentence sentence = text.sentence(text.sentenceOf(token));
        int start = token;
        while (start > sentence.from() && token - start < FURTHEST && !quoted[start - 1]) {
            start--;
        }
        return start;
    }

    /** End of the stretch without quotes that begins at the token, within its sentence. */
    public int clauseEnd(int token) {
        Sentence sentence = text.sentence(text.sentenceOf(token));
        int end = token;
        while (end < sentence.to() && end - token < FURTHEST && !quoted[end]) {
            end++;
        }
        return end;
    }
}
