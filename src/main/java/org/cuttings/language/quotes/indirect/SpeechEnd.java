package org.cuttings.language.quotes.indirect;

import java.util.Set;
import org.cuttings.language.quotes.attribution.Cues;
import org.cuttings.language.quotes.attribution.Frames;
import org.cuttings.language.quotes.attribution.Scene;
import org.cuttings.language.text.CalendarWords;
import org.cuttings.language.text.Sentence;
import org.cuttings.language.text.Text;
import org.cuttings.language.text.Token;

/** Tells where speech in the writer's words ends. */
final class SpeechEnd {

    private static final Set<String> JOINTS = Set.of("and", "but", "while", "although", "though");

    private static final Set<String> CONTRASTS = Set.of("but", "although", "though", "despite");

    /** Words that begin a clause to which a main clause follows after a comma. */
    private static final Set<String> SUBORDINATE =
            Set.of(
                    "while",
                    "although",
                    "though",
                    "if",
                    "when",
                    "as",
                    "because",
                    "since",
                    "after",
                    "before",
                    "once",
                    "whereas",
                    "even");

    private static final Set<String> REPORTING = Set.of("said", "says", "told", "wrote");

    /** Tokens; a longer subject is hardly followed by a verb that is its own. */
    private static final int LONGEST_SUBJECT = 6;

    private static final Set<String> CIRCUMSTANCES =
            Set.of(
                    "during",
                    "while",
                    "when",
                    "after",
                    "before",
                    "despite",
                    "because",
                    "since",
                    "amid",
                    "until",
                    "following",
                    "last",
                    "this",
                    "late",
                    "earlier",
                    "yesterday",
                    "today");

    private static final Set<String> DASHES = Set.of("\u2014", "\u2013", "--", "-");

    private final Scene scene;
    private final Text text;

    SpeechEnd(Scene scene) {
        this.scene = scene;
        this.text = scene.text();
    }

    /** Where the speech ends that starts at the token and that the cue before it reports. */
    int end(int cue, int from, Sentence sentence) {
        int end = end(from, sentence);
        boolean subordinate = isSubordinate(cue, sentence);
        boolean relative = isRelative(cue, sentence);
        boolean inserted = isInserted(cue, sentence);
        for (int i = from + 1; i < end; i++) {
            boolean comma = text.token(i).is(",") && i + 1 < end;
            if (inserted && DASHES.contains(text.token(i).form())
                    || text.token(i).is(")") && !hasBracket(from, i)
                    || comma && subordinate && startsMain(i + 1)
                    || comma && relative && isPredicate(i + 1)) {
                return i;
            }
        }
        return end;
    }

    /**
     * Where the thing ends that starts at the token and that the cue before it reports: also before
     * words that tell when and how it was spoken of.
     */
    int endOfThing(int cue, int from, Sentence sentence) {
        int end = end(cue, from, sentence);
        for (int i = from + 3; i < end; i++) {
            boolean comma = text.token(i).is(",") && i + 1 < end;
            if (CIRCUMSTANCES.contains(lower(i))
                    || CalendarWords.contains(text.token(i).form())
                    || comma && isAside(i + 1)) {
                return i;
            }
        }
        return end;
    }

    private boolean isAside(int i) {
        return Set.of("who", "which", "where", "whose", "while", "as").contains(lower(i))
                || lower(i).endsWith("ing") && !lower(i).equals("including");
    }

    /** Whether the cue's clause opens the sentence and a main one follows: "While she says ...". */
    private boolean isSubordinate(int cue, Sentence sentence) {
        int first = sentence.from();
        while (first < cue && !text.token(first).isWord()) {
            first++;
        }
        if (!SUBORDINATE.contains(lower(first))) {
            return false;
        }
        for (int i = first; i < cue; i++) {
            if (text.token(i).is(",")) {
                return false;
            }
        }
        return true;
    }

    private boolean startsMain(int i) {
        return !Set.of("and", "or", "which", "who", "where", "whose", "including", "such")
                .contains(lower(i));
    }

    /** Whether the cue is said of somebody in passing: "Ann Example, who said ..., left". */
    private boolean isRelative(int cue, Sentence sentence) {
        for (int i = cue - 1; i > Math.max(sentence.from(), cue - 4); i--) {
            if (lower(i).equals("who")) {
                return text.token(i - 1).is(",");
            }
        }
        return false;
    }

    private boolean isPredicate(int i) {
        String form = lower(i);
        return scene.isCue(i, Cues.Strength.MARKS)
                || form.endsWith("ed")
                || Set.of("is", "was", "has", "had", "will", "would", "did", "does").contains(form);
    }

    /** Whether the cue stands between dashes, of which the first is before it. */
    private boolean isInserted(int cue, Sentence sentence) {
        int dashes = 0;
        for (int i = sentence.from() + 1; i < cue; i++) {
            dashes += DASHES.contains(text.token(i).form()) ? 1 : 0;
        }
        return dashes % 2 == 1;
    }

    private boolean hasBracket(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.token(i).is("(")) {
                return true;
            }
        }
        return false;
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
        if (comma && (CONTRASTS.contains(form) || isConcession(next, sentence))) {
            return true;
        }
        return JOINTS.contains(form)
                && (goesOn(next + 1, sentence) || comma && anotherSays(next + 1, sentence));
    }

    private boolean isConcession(int i, Sentence sentence) {
        return lower(i).equals("even")
                && i + 1 < sentence.to()
                && SUBORDINATE.contains(lower(i + 1));
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
                && (isPast(verb) || lower(verb).endsWith("ing") && Frames.isVerb(lower(verb)));
    }

    /** Whether somebody else says something from here on: ", while the mayor said". */
    private boolean anotherSays(int i, Sentence sentence) {
        for (int verb = i + 1; verb < Math.min(sentence.to(), i + LONGEST_SUBJECT); verb++) {
            if (!text.token(verb).isWord() || Set.of("that", "who", "to").contains(lower(verb))) {
                return false;
            }
            if (scene.isCue(verb, Cues.Strength.REPORTS) && isPast(verb)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPast(int verb) {
        return lower(verb).endsWith("ed") || REPORTING.contains(lower(verb));
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
