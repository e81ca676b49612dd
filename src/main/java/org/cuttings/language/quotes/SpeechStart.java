package org.cuttings.language.quotes;

import java.util.Set;
import org.cuttings.language.names.Roster;
import org.cuttings.language.text.CalendarWords;
import org.cuttings.language.text.Sentence;
import org.cuttings.language.text.Text;

/** Tells where speech in the writer's words begins after its cue. */
final class SpeechStart {

    private static final int FURTHEST_VERB = 20;
    private static final int FURTHEST_THAT = 14;

    private static final int LONGEST_OBJECT = 6;

    private static final int LONGEST_ADJUNCT = 9;

    private static final Set<String> OBJECTS =
            Set.of(
                    "reporters",
                    "journalists",
                    "him",
                    "her",
                    "them",
                    "me",
                    "us",
                    "you",
                    "people",
                    "supporters",
                    "lawmakers",
                    "parliament",
                    "voters",
                    "viewers",
                    "police",
                    "investigators",
                    "readers",
                    "listeners",
                    "everyone");

    /** Words that say when, where and how something was said. */
    private static final Set<String> ADJUNCTS =
            Set.of(
                    "on",
                    "in",
                    "at",
                    "during",
                    "to",
                    "after",
                    "before",
                    "earlier",
                    "later",
                    "via",
                    "through",
                    "last",
                    "this",
                    "yesterday",
                    "today",
                    "tonight",
                    "recently",
                    "again",
                    "repeatedly",
                    "publicly",
                    "then",
                    "afterwards",
                    "early",
                    "late",
                    "next",
                    "from",
                    "by",
                    "with",
                    "flatly",
                    "simply",
                    "about",
                    "of",
                    "under",
                    "as",
                    "for");

    /** Words that no clause starts with. */
    private static final Set<String> NO_START =
            Set.of(
                    "and",
                    "or",
                    "but",
                    "so",
                    "nothing",
                    "little",
                    "much",
                    "more",
                    "yes",
                    "no",
                    "goodbye",
                    "hello",
                    "something",
                    "anything",
                    "otherwise",
                    "well",
                    "up",
                    "out",
                    "off",
                    "is",
                    "was",
                    "were",
                    "are",
                    "has",
                    "have",
                    "had",
                    "would",
                    "will",
                    "it",
                    "than",
                    "because",
                    "when",
                    "while",
                    "who",
                    "which",
                    "over",
                    "into",
                    "against",
                    "between",
                    "among",
                    "within",
                    "without",
                    "until",
                    "since",
                    "not",
                    "upon");

    private static final Set<String> AUXILIARIES =
            Set.of(
                    "is", "was", "are", "were", "has", "have", "had", "will", "would", "can",
                    "could", "may", "might", "must", "should", "did", "does", "do", "be", "been");

    private final Scene scene;
    private final Text text;

    SpeechStart(Scene scene) {
        this.scene = scene;
        this.text = scene.text();
    }

    /** Index after the ones spoken to, as in "told reporters"; {@code start} without any. */
    int afterObject(int start, int limit) {
        for (int i = start; i < Math.min(limit, start + LONGEST_OBJECT); i++) {
            if (!text.token(i).isWord() || scene.isQuoted(i)) {
                return start;
            }
            if (OBJECTS.contains(lower(i)) || isGroup(start) && i > start && endsGroup(i)) {
                return i + 1;
            }
            Roster.Bearer bearer = scene.roster().bearerAt(i);
            boolean ends = i + 1 == limit || scene.roster().bearerAt(i + 1) != bearer;
            if (bearer != null && ends) {
                return i + 1;
            }
        }
        return start;
    }

    private boolean isGroup(int start) {
        return Set.of("the", "his", "her", "their", "its", "a", "an").contains(lower(start));
    }

    /** Whether the word can end "the crowd", "his supporters" before a clause. */
    private boolean endsGroup(int i) {
        return i + 1 < text.size()
                && (text.token(i + 1).is("that")
                        || Scene.PRONOUNS.contains(lower(i + 1))
                        || text.token(i + 1).is("the"));
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

    private boolean isDay(int i) {
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
                || form.equals("no") && text.token(i + 1).isWord();
    }

    /** Whether a clause starts here, seeing that a verb follows. */
    boolean isClause(int i, int limit) {
        return startsClause(i, limit) && (scene.isPronoun(i) || hasVerbForm(i, limit));
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

    /** Whether the cue follows what was said and precedes its speaker: "..., said X". */
    boolean isInverted(int cue, Sentence sentence) {
        if (cue == sentence.from() || lower(cue).endsWith("ing")) {
            return false;
        }
        if (scene.isQuoted(cue - 1)) {
            return true;
        }
        if (!text.token(cue - 1).is(",")) {
            return false;
        }
        return !hasApposition(cue, sentence) && !hasVerb(cue + 1, sentence.to());
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
            if (AUXILIARIES.contains(lower(i)) || lower(i).endsWith("n't")) {
                return true;
            }
        }
        return false;
    }

    private String lower(int i) {
        return text.token(i).lower();
    }
}
