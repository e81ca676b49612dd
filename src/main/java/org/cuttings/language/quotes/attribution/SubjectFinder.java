package org.cuttings.language.quotes.attribution;

import java.util.Set;
import org.cuttings.language.names.Roster;
import org.cuttings.language.names.Tagged;
import org.cuttings.language.text.CalendarWords;
import org.cuttings.language.text.Token;
import org.jspecify.annotations.Nullable;

/** Finds who a cue word belongs to: the words before or after "said" that name the speaker. */
public final class SubjectFinder {

    static final Set<String> SKIPPED =
            Set.of(
                    "has", "have", "had", "also", "later", "then", "once", "would", "will", "did",
                    "does", "do", "not", "never", "again", "just", "even", "still", "first",
                    "often", "further", "went", "on", "to", "could", "should", "may", "might",
                    "can", "must", "'s", "’s", "since", "now", "always", "both", "all", "himself",
                    "herself", "quoted", "as", "who", "in", "turn");
    static final Set<String> BE =
            Set.of("was", "were", "been", "be", "is", "are", "being", "am", "'s");
    private static final Set<String> CUTS =
            Set.of(
                    ("that but when while because although though if as since after before"
                                    + " where what how why so or than whether which until once yet like instead whose")
                            .split(" "));

    private final Scene scene;
    private final Nominals nominals;

    /** The words that name a speaker, as tokens. */
    public record Subject(int from, int to, Kind kind) {}

    public enum Kind {
        NAMED,
        PRONOUN,
        NOMINAL
    }

    public SubjectFinder(Scene scene) {
        this.scene = scene;
        this.nominals = new Nominals(scene);
    }

    /** The subject that stands before the cue, not before {@code limit}. */
    public @Nullable Subject before(int cue, int limit) {
        boolean progressive = lower(cue).endsWith("ing");
        int j = cue - 1;
        boolean relative = false;
        while (j >= limit && (isSkipped(j) || progressive && BE.contains(lower(j)))) {
            relative |= lower(j).equals("who");
            j--;
        }
        j = beforeBrackets(j, limit);
        if (j < limit || BE.contains(lower(j))) {
            return null;
        }
        if (scene.text().token(j).is(",") || relative) {
            return beforeComma(j, limit);
        }
        if (lower(j).equals("and") || lower(j).equals("but")) {
            Subject first = first(limit, j);
            return first == null ? leading(limit, j) : first;
        }
        return within(segmentStart(j, limit), j + 1);
    }

    /** Where to read on before an insertion such as "(Labour)". */
    private int beforeBrackets(int j, int limit) {
        if (j < limit || !scene.text().token(j).is(")")) {
            return j;
        }
        for (int i = j - 1; i > limit && j - i < 9; i--) {
            if (scene.text().token(i).is("(")) {
                return i - 1;
            }
        }
        return j;
    }

    private boolean isSkipped(int i) {
        String form = lower(i);
        return SKIPPED.contains(form)
                || form.length() > 4
                        && form.endsWith("ly")
                        && !scene.text().token(i).isCapitalised();
    }

    private int segmentStart(int j, int limit) {
        int s = j;
        while (s > limit && j - s < Nominals.LONGEST && !isCut(s - 1)) {
            s--;
        }
        return s;
    }

    private boolean isCut(int i) {
        Token token = scene.text().token(i);
        boolean mark =
                !token.isWord()
                        && !token.is("'s")
                        && !token.is("’s")
                        && !token.is("(")
                        && !token.is(")")
                        && !token.is("-");
        return mark
                || CUTS.contains(token.lower())
                || scene.isCue(i, Cues.Strength.SAID) && !isNoun(i);
    }

    private boolean isNoun(int i) {
        return i > 0 && Nominals.DETERMINERS.contains(lower(i - 1));
    }

    /** The subject before an apposition: "Ann Example, mayor of Aberford, said". */
    private @Nullable Subject beforeComma(int comma, int limit) {
        int end = comma;
        Subject fallback = null;
        for (int commas = 0; commas < 5 && end > limit; commas++) {
            int start = end;
            while (start > limit
                    && !scene.text().token(start - 1).is(",")
                    && !isCutMark(start - 1)) {
                start--;
            }
            Subject person = start < end ? personEndingAt(end, start) : null;
            if (person != null && (commas > 0 || !scene.text().token(end).is(","))) {
                return person;
            }
            if (start < end) {
                Subject subject = within(start, end);
                fallback = subject != null && (commas > 0 || fallback == null) ? subject : fallback;
            }
            end = start - 1;
        }
        return fallback;
    }

    private boolean isCutMark(int i) {
        return scene.isQuoted(i) || scene.text().token(i).is(";") || scene.text().token(i).is(":");
    }

    private @Nullable Subject personEndingAt(int end, int start) {
        for (int i = end - 1; i >= start; i--) {
            Roster.Bearer bearer = scene.roster().bearerAt(i);
            if (bearer != null && bearer.isPerson()) {
                return named(i);
            }
        }
        return null;
    }

    /** The first name or pronoun of a stretch, for verbs that share one subject. */
    public @Nullable Subject first(int from, int to) {
        for (int i = from; i < to; i++) {
            Roster.Bearer bearer = scene.roster().bearerAt(i);
            if (bearer != null && bearer.isPerson()) {
                return named(i);
            }
            if (scene.isPronoun(i) && !scene.isQuoted(i) && !lower(i).equals("it")) {
                return new Subject(i, i + 1, Kind.PRONOUN);
            }
        }
        return null;
    }

    /** The description of somebody that a stretch begins with, up to its first verb. */
    private @Nullable Subject leading(int from, int to) {
        int start = afterOpening(from, to);
        if (start < to && scene.roster().mentionAt(start) != null) {
            return named(start);
        }
        int end = start;
        while (end < to
                && end - start < Nominals.LONGEST
                && !nominals.isVerb(end)
                && !nominals.endsPhrase(end)) {
            end++;
        }
        boolean verb = end < to && nominals.isVerb(end);
        return verb && end > start && nominals.startsNominal(start)
                ? nominals.description(start, end)
                : null;
    }

    private @Nullable Subject named(int token) {
        Tagged mention = scene.roster().mentionAt(token);
        return mention == null ? null : new Subject(mention.from(), mention.to(), Kind.NAMED);
    }

    private @Nullable Subject within(int from, int to) {
        int start = afterOpening(from, to);
        if (start >= to) {
            return null;
        }
        boolean determined =
                Nominals.DETERMINERS.contains(lower(start))
                        || !scene.text().token(start).isCapitalised()
                                && scene.text().token(start).isWord()
                                && !scene.isPronoun(start);
        int chain = nominals.chain(start, to);
        if (determined && chain > start && nominals.startsNominal(start)) {
            return nominals.description(start, to);
        }
        Subject person = personEndingAt(to, start);
        if (person != null) {
            return person;
        }
        for (int i = to - 1; i >= start; i--) {
            if (scene.isPronoun(i)) {
                return new Subject(i, i + 1, Kind.PRONOUN);
            }
        }
        Subject last = scene.roster().bearerAt(to - 1) != null ? named(to - 1) : null;
        if (last != null) {
            return last;
        }
        return to - start <= Nominals.LONGEST
                        && scene.text().token(to - 1).isWord()
                        && nominals.startsNominal(start)
                ? nominals.description(start, to)
                : null;
    }

    private int afterOpening(int from, int to) {
        int start = from;
        while (start < to
                && (!scene.text().token(start).isWord()
                        || lower(start).equals("and")
                        || lower(start).equals("but"))) {
            start++;
        }
        return start;
    }

    /** The subject that stands after the cue, as in "said Ann Example, mayor of Aberford". */
    public @Nullable Subject after(int cue, int limit) {
        int start = cue + 1;
        while (start < limit && isSkipped(start) && !Nominals.DETERMINERS.contains(lower(start))) {
            start++;
        }
        return start < limit ? phraseAt(start, limit) : null;
    }

    /** The name, pronoun or description that starts at the token. */
    public @Nullable Subject phraseAt(int start, int limit) {
        if (scene.isPronoun(start)) {
            return new Subject(start, start + 1, Kind.PRONOUN);
        }
        Token token = scene.text().token(start);
        if (!token.isWord() || CalendarWords.contains(token.form())) {
            return null;
        }
        int end = start;
        boolean chained = false;
        while (end < limit && end - start < Nominals.LONGEST && !nominals.endsPhrase(end)) {
            chained |= end > start && nominals.isChain(end);
            end++;
        }
        boolean determined = Nominals.DETERMINERS.contains(token.lower()) || !token.isCapitalised();
        if (determined && chained) {
            return nominals.description(start, end);
        }
        for (int i = start; i < end; i++) {
            Roster.Bearer bearer = scene.roster().bearerAt(i);
            if (bearer != null && bearer.isPerson()) {
                return named(i);
            }
        }
        if (end > start && scene.roster().bearerAt(end - 1) != null) {
            return named(end - 1);
        }
        return end > start && (determined || token.isCapitalised())
                ? nominals.description(start, end)
                : null;
    }

    private String lower(int i) {
        return scene.text().token(i).lower();
    }
}
