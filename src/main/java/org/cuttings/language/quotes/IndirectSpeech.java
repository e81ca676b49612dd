package org.cuttings.language.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cuttings.language.text.Sentence;
import org.cuttings.language.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Finds speech reported in the writer's own words: "she said that the bridge would open", "the
 * bridge would open, she said", "according to her, the bridge would open".
 */
final class IndirectSpeech {

    private static final int FEWEST_TOKENS = 4;
    private static final Set<String> OBJECTS =
            Set.of(
                    "reporters",
                    "journalists",
                    "him",
                    "her",
                    "them",
                    "me",
                    "us",
                    "supporters",
                    "lawmakers",
                    "parliament",
                    "voters",
                    "viewers",
                    "police",
                    "investigators");

    /** Words that a clause starts with; after "said on Monday" there may be none. */
    private static final Set<String> CLAUSE_STARTS =
            Set.of(
                    "the",
                    "a",
                    "an",
                    "he",
                    "she",
                    "it",
                    "they",
                    "we",
                    "i",
                    "his",
                    "her",
                    "its",
                    "their",
                    "there",
                    "this",
                    "these",
                    "those",
                    "no",
                    "some",
                    "many",
                    "most",
                    "all",
                    "both",
                    "more",
                    "any",
                    "such",
                    "what",
                    "if",
                    "people",
                    "nobody",
                    "everyone",
                    "talks",
                    "one",
                    "two",
                    "three",
                    "our",
                    "my",
                    "not");

    private final Scene scene;
    private final SubjectFinder subjects;
    private final List<Report> found = new ArrayList<>();

    /**
     * One report.
     *
     * @param from index of the first token of what was said
     * @param to index after the last
     */
    record Report(int from, int to, SpeakerFinder.Attribution attribution) {}

    IndirectSpeech(Scene scene) {
        this.scene = scene;
        this.subjects = new SubjectFinder(scene);
    }

    List<Report> find() {
        for (Sentence sentence : scene.text().sentences()) {
            if (!inSentence(sentence)) {
                accordingTo(sentence);
            }
        }
        return found;
    }

    private boolean inSentence(Sentence sentence) {
        int before = found.size();
        int from = sentence.from();
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (i >= from && scene.isCue(i, Cues.Strength.REPORTS)) {
                Report report = following(i, sentence);
                report =
                        report == null && scene.isCue(i, Cues.Strength.SAID)
                                ? preceding(i, sentence)
                                : report;
                if (report != null) {
                    found.add(report);
                    from = Math.max(report.to(), i + 1);
                }
            }
        }
        return found.size() > before;
    }

    /** "X said (that) ..." */
    private @Nullable Report following(int cue, Sentence sentence) {
        Text text = scene.text();
        int start = cue + 1;
        boolean told = text.token(cue).lower().startsWith("t") && text.token(cue).length() == 4;
        if (told) {
            start = afterObject(start, sentence.to());
        }
        int that = thatAfter(start, sentence.to());
        boolean surely = that >= 0 && scene.isCue(cue, Cues.Strength.REPORTS);
        boolean says =
                scene.isCue(cue, Cues.Strength.SAID) && SAYS.contains(text.token(cue).lower());
        if (!surely && !(says && start < sentence.to() && startsClause(start))) {
            return null;
        }
        int from = that >= 0 ? that + 1 : start;
        int to = endOfReport(from, sentence);
        SubjectFinder.Subject subject = speaker(cue, sentence);
        return subject == null || to - from < FEWEST_TOKENS
                ? null
                : report(from, to, cue, subject, surely ? 0.8 : 0.75);
    }

    private static final Set<String> SAYS =
            Set.of(
                    "said",
                    "says",
                    "say",
                    "told",
                    "tells",
                    "argued",
                    "argues",
                    "insisted",
                    "insists",
                    "claimed",
                    "claims",
                    "noted",
                    "notes",
                    "added",
                    "adds",
                    "warned",
                    "warns",
                    "believes",
                    "believe",
                    "thinks",
                    "suggested",
                    "admitted",
                    "acknowledged",
                    "announced",
                    "explained",
                    "saying",
                    "adding",
                    "noting",
                    "arguing",
                    "claiming",
                    "insisting",
                    "conceded",
                    "denied",
                    "denies");

    private SubjectFinder.@Nullable Subject speaker(int cue, Sentence sentence) {
        String before = cue > sentence.from() ? scene.text().token(cue - 1).lower() : "";
        if (Set.of("was", "were", "been", "be", "is", "are", "to", "the", "a", "of")
                        .contains(before)
                && !scene.text().token(cue).lower().endsWith("ing")) {
            return null;
        }
        SubjectFinder.Subject subject = subjects.before(cue, scene.clauseStart(cue));
        boolean participle = scene.text().token(cue).lower().endsWith("ing");
        return subject == null || participle
                ? or(subjects.first(sentence.from(), cue), subject)
                : subject;
    }

    private static SubjectFinder.@Nullable Subject or(
            SubjectFinder.@Nullable Subject a, SubjectFinder.@Nullable Subject b) {
        return a == null ? b : a;
    }

    private int afterObject(int start, int limit) {
        int i = start;
        while (i < limit && i < start + 5) {
            String form = scene.text().token(i).lower();
            if (OBJECTS.contains(form)) {
                return i + 1;
            }
            if (scene.roster().bearerAt(i) != null
                    && (i + 1 == limit || scene.roster().bearerAt(i + 1) == null)) {
                return i + 1;
            }
            i++;
        }
        return start;
    }

    /** Index of "that" when it follows directly or after a few words without a mark, else -1. */
    private int thatAfter(int start, int limit) {
        for (int i = start; i < Math.min(limit, start + 6); i++) {
            if (scene.text().token(i).is("that")) {
                return i;
            }
            if (!scene.text().token(i).isWord()) {
                return -1;
            }
        }
        return -1;
    }

    private boolean startsClause(int i) {
        if (scene.isQuoted(i)) {
            return false;
        }
        return CLAUSE_STARTS.contains(scene.text().token(i).lower())
                || scene.text().token(i).isCapitalised();
    }

    /** Where the report ends: at a quote, at another cue's clause, or with the sentence. */
    private int endOfReport(int from, Sentence sentence) {
        Text text = scene.text();
        int to = from;
        while (to < sentence.to() && !scene.isQuoted(to)) {
            boolean comma = text.token(to).is(",") && to + 1 < sentence.to();
            if (comma
                    && (scene.isCue(to + 1, Cues.Strength.SAID)
                                    && text.token(to + 1).lower().endsWith("ing")
                            || text.token(to + 1).is("according"))) {
                break;
            }
            to++;
        }
        return trimmed(from, to);
    }

    private int trimmed(int from, int to) {
        int end = to;
        while (end > from
                && !scene.text().token(end - 1).isWord()
                && !scene.text().token(end - 1).is(")")) {
            end--;
        }
        return end;
    }

    /** "..., X said." */
    private @Nullable Report preceding(int cue, Sentence sentence) {
        Text text = scene.text();
        int comma = -1;
        for (int i = cue - 1; i > sentence.from() && cue - i < 12; i--) {
            if (text.token(i).is(",") && !scene.isQuoted(i)) {
                comma = i;
                break;
            }
        }
        if (comma < 0 || scene.isQuoted(comma - 1)) {
            return null;
        }
        boolean inverted = comma == cue - 1;
        SubjectFinder.Subject subject =
                inverted ? subjects.after(cue, sentence.to()) : subjects.before(cue, comma + 1);
        int end = inverted && subject != null ? subject.to() : cue + 1;
        boolean last =
                end >= sentence.to() || !text.token(end).isWord() || sentence.to() - end < 10;
        boolean plain =
                Set.of("said", "says", "say", "added", "reported", "noted")
                        .contains(text.token(cue).lower());
        int from = scene.clauseStart(comma);
        if (subject == null
                || !last
                || !plain
                || from != sentence.from()
                || comma - from < FEWEST_TOKENS
                || subject.from() < comma) {
            return null;
        }
        return report(from, comma, cue, subject, 0.75);
    }

    private void accordingTo(Sentence sentence) {
        Text text = scene.text();
        for (int i = sentence.from(); i + 2 < sentence.to(); i++) {
            if (!text.token(i).lower().equals("according")
                    || !text.token(i + 1).is("to")
                    || scene.isQuoted(i)) {
                continue;
            }
            SubjectFinder.Subject subject = subjects.phraseAt(i + 2, sentence.to());
            if (subject == null) {
                return;
            }
            boolean first = i == sentence.from();
            int from = first ? Math.min(sentence.to(), subject.to() + 1) : sentence.from();
            int to = first ? endOfReport(from, sentence) : trimmed(from, i);
            for (int j = from; j < to; j++) {
                if (scene.isQuoted(j)) {
                    return;
                }
            }
            if (to - from >= FEWEST_TOKENS) {
                found.add(report(from, to, i, subject, 0.75));
            }
            return;
        }
    }

    private static Report report(
            int from, int to, int cue, SubjectFinder.Subject subject, double confidence) {
        return new Report(from, to, new SpeakerFinder.Attribution(cue, subject, null, confidence));
    }
}
