package org.cuttings.language.quotes.indirect;

import java.util.Set;
import org.cuttings.language.quotes.attribution.Cues;
import org.cuttings.language.quotes.attribution.Scene;
import org.cuttings.language.text.CalendarWords;
import org.cuttings.language.text.Text;

/** Tells where speech in the writer's words begins after its cue. */
final class SpeechStart {

    private static final int FURTHEST_VERB = 20;
    private static final int FURTHEST_THAT = 14;
    private static final int LONGEST_ADJUNCT = 9;

    /** Words that begin a question within a sentence. */
    static final Set<String> QUESTIONS =
            Set.of("whether", "if", "how", "why", "what", "when", "where", "who", "which");

    /** Words that say when, where and how something was said. */
    static final Set<String> ADJUNCTS =
            Set.of(
                    ("on in at during to after before earlier later via"
                                    + " through last this yesterday today tonight recently"
                                    + " again repeatedly publicly then afterwards early late"
                                    + " next from by with flatly simply about of under as for")
                            .split(" "));

    /** Words that no clause starts with. */
    private static final Set<String> NO_START =
            Set.of(
                    ("and or but so nothing little much more yes no goodbye"
                                    + " hello something anything otherwise well up out off is"
                                    + " was were are has have had would will it than because"
                                    + " when while who which over into against between among"
                                    + " within without until since not upon")
                            .split(" "));

    static final Set<String> AUXILIARIES =
            Set.of(
                    "is", "was", "are", "were", "has", "have", "had", "will", "would", "can",
                    "could", "may", "might", "must", "should", "did", "does", "do", "be", "been");

    private final Scene scene;
    private final Text text;

    SpeechStart(Scene scene) {
        this.scene = scene;
        this.text = scene.text();
    }

    /** Index of the "that" which belongs to the cue before {@code start}, else -1. */
    int that(int start, int limit) {
        for (int i = start; i < Math.min(limit, start + FURTHEST_THAT); i++) {
            if (text.token(i).is("that")) {
                boolean direct = i - start < 6 && !text.token(start).is(",");
                return direct || ADJUNCTS.contains(lower(start)) || isDay(start) ? i : -1;
            }
            if (scene.isQuoted(i)
                    || !text.token(i).isWord() && !text.token(i).is(",")
                    || i > start && scene.isCue(i, Cues.Strength.SAID)) {
                return -1;
            }
        }
        return -1;
    }

    /** Index after words that tell the day of speaking, as in "said on Monday". */
    int afterDay(int start, int limit) {
        int i = start;
        while (i < limit && i < start + 4 && (isDay(i) || isBeforeDay(i, limit))) {
            i++;
        }
        return i;
    }

    private boolean isBeforeDay(int i, int limit) {
        boolean before =
                Set.of("on", "last", "early", "late", "earlier", "this").contains(lower(i));
        return before && i + 1 < limit && (isDay(i + 1) || isBeforeDay(i + 1, limit));
    }

    boolean isDay(int i) {
        return CalendarWords.contains(text.token(i).form())
                || Set.of("yesterday", "today", "tonight", "week", "month", "year", "night", "day")
                        .contains(lower(i));
    }

    /** Index after words that tell where or how it was said, before a pronoun, else the start. */
    int afterAdjunct(int start, int limit) {
        if (start >= limit || !ADJUNCTS.contains(lower(start))) {
            return start;
        }
        for (int i = start + 1; i < Math.min(limit, start + LONGEST_ADJUNCT); i++) {
            if (!text.token(i).isWord() || scene.isQuoted(i)) {
                return start;
            }
            if (Scene.PRONOUNS.contains(lower(i))) {
                return i;
            }
        }
        return start;
    }

    /** Whether a clause can start here without "that". */
    boolean startsClause(int i, int limit) {
        if (i + 2 >= limit || scene.isQuoted(i) || !text.token(i).isWord()) {
            return false;
        }
        String form = lower(i);
        if (Scene.PRONOUNS.contains(form)) {
            return true;
        }
        boolean manner = form.endsWith("ly") && form.length() > 4;
        return !ADJUNCTS.contains(form) && !NO_START.contains(form) && !manner && !isDay(i)
                || form.equals("this") && !isDay(i + 1)
                || Set.of("much", "more", "little", "about").contains(form)
                        && (Set.of("of", "than").contains(lower(i + 1))
                                || Character.isDigit(text.token(i + 1).form().charAt(0)))
                || form.equals("no") && text.token(i + 1).isWord();
    }

    /** Whether a clause starts here, seeing that a verb follows. */
    boolean isClause(int i, int limit) {
        return startsClause(i, limit) && (startsWithPronoun(i) || hasVerbForm(i, limit));
    }

    /** Whether the word is a pronoun, also one that a verb is drawn together with: "they're". */
    private boolean startsWithPronoun(int i) {
        String form = lower(i);
        int apostrophe = Math.max(form.indexOf('\''), form.indexOf('\u2019'));
        return Scene.PRONOUNS.contains(apostrophe < 0 ? form : form.substring(0, apostrophe));
    }

    private boolean hasVerbForm(int from, int limit) {
        for (int i = from + 1; i < Math.min(limit, from + FURTHEST_VERB); i++) {
            String form = lower(i);
            boolean past = form.length() > 4 && form.endsWith("ed");
            boolean present = form.length() > 3 && form.endsWith("s") && text.token(i).isWord();
            if (past
                    || present
                    || form.endsWith("n't")
                    || form.endsWith("n\u2019t")
                    || AUXILIARIES.contains(form)) {
                return true;
            }
        }
        return false;
    }

    private String lower(int i) {
        return text.token(i).lower();
    }
}
