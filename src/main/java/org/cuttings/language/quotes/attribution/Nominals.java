package org.cuttings.language.quotes.attribution;

import java.util.Set;
import org.cuttings.language.text.CalendarWords;
import org.cuttings.language.text.Token;
import org.jspecify.annotations.Nullable;

/** Tells which words describe a speaker without a name: "a spokesman for the port". */
public final class Nominals {

    static final int LONGEST = 14;

    public static final Set<String> DETERMINERS =
            Set.of(
                    "the", "a", "an", "his", "her", "its", "their", "one", "another", "some",
                    "several", "many", "most", "both", "other", "two", "three", "no", "these",
                    "those", "this", "that", "our", "my", "few", "each", "such");

    private static final Set<String> ENDS_PHRASE =
            Set.of(
                    "in",
                    "on",
                    "during",
                    "after",
                    "at",
                    "to",
                    "when",
                    "while",
                    "as",
                    "about",
                    "before",
                    "by",
                    "last",
                    "this",
                    "that",
                    "who",
                    "and",
                    "but",
                    "with",
                    "via",
                    "through",
                    "following",
                    "if",
                    "because",
                    "since",
                    "earlier",
                    "yesterday",
                    "today",
                    "is",
                    "was",
                    "are",
                    "were",
                    "has",
                    "have",
                    "had",
                    "from",
                    "into");

    private static final Set<String> NO_DESCRIPTION =
            Set.of(
                    "early", "late", "let", "there", "then", "now", "here", "only", "not", "when",
                    "well", "him", "me", "us", "them", "out", "up", "down", "over", "under", "off",
                    "again", "too", "very", "more", "less", "without", "within", "between",
                    "because", "or", "if", "than", "be", "been", "being", "do", "did", "does",
                    "can", "could", "would", "should", "will", "may", "might", "must", "so");

    private static final Set<String> CHAINS = Set.of("for", "of", "at", "from", "with", "in");

    /** Words that describe nobody by themselves; "a" is a verb in French. */
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "no", "such");

    private final Scene scene;

    Nominals(Scene scene) {
        this.scene = scene;
    }

    /** The description of somebody, without the time after it; null where a verb stands in it. */
    SubjectFinder.@Nullable Subject description(int from, int to) {
        int end = to;
        while (end > from + 1 && isTime(end - 1)) {
            end--;
        }
        if (end == from + 1 && ARTICLES.contains(lower(from))) {
            return null;
        }
        for (int i = from; i < end; i++) {
            boolean verb = SubjectFinder.BE.contains(lower(i)) && !lower(i).endsWith("s");
            if (verb || isMark(i) || ENDS_PHRASE.contains(lower(i)) && i == end - 1) {
                return null;
            }
        }
        return new SubjectFinder.Subject(from, end, SubjectFinder.Kind.NOMINAL);
    }

    private boolean isTime(int i) {
        return CalendarWords.contains(scene.text().token(i).form())
                || Set.of(
                                "week", "month", "year", "last", "this", "on", "later", "today",
                                "morning")
                        .contains(lower(i));
    }

    private boolean isMark(int i) {
        return Set.of("-", "\u2014", "\u2013", "--", ";", ":")
                .contains(scene.text().token(i).form());
    }

    /** Whether the token can begin a description of somebody, such as "officials". */
    boolean startsNominal(int start) {
        String form = lower(start);
        return !NO_DESCRIPTION.contains(form)
                && !ENDS_PHRASE.contains(form)
                && !CHAINS.contains(form)
                && !(form.endsWith("ing") && !DETERMINERS.contains(form))
                && !CalendarWords.contains(scene.text().token(start).form());
    }

    boolean endsPhrase(int i) {
        Token token = scene.text().token(i);
        boolean mark = !token.isWord() && !token.is("'s") && !token.is("’s") && !token.is("-");
        return mark
                || ENDS_PHRASE.contains(token.lower())
                || scene.isQuoted(i)
                || scene.isCue(i, Cues.Strength.SAID);
    }

    boolean isVerb(int i) {
        String form = lower(i);
        boolean past = form.endsWith("ed") && form.length() > 4;
        return past && !scene.text().token(i).isCapitalised()
                || SubjectFinder.BE.contains(form)
                || SubjectFinder.SKIPPED.contains(form)
                || scene.isCue(i, Cues.Strength.REPORTS);
    }

    int chain(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (CHAINS.contains(lower(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the word ties a description together: "a spokesman for the port". */
    boolean isChain(int i) {
        return CHAINS.contains(lower(i));
    }

    private String lower(int i) {
        return scene.text().token(i).lower();
    }
}
