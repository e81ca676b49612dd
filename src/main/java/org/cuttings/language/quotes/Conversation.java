package org.cuttings.language.quotes;

import java.util.List;
import org.cuttings.language.names.Roster;
import org.cuttings.language.quotes.attribution.Attribution;
import org.cuttings.language.quotes.attribution.SubjectFinder;
import org.cuttings.language.text.Text;
import org.jspecify.annotations.Nullable;

/** Gives the quotes of a text their speakers, each in the light of the quotes around it. */
final class Conversation {

    /**
     * Of less sure attributions only a third was right; docs/quotes.md tells how it is measured.
     */
    private static final double LEAST_CONFIDENCE = 0.4;

    private static final double UNRESOLVED = 0.65;

    private final Text text;
    private final SpeakerFinder speakers;
    private final Referents referents;
    private final List<Draft> drafts;
    private int groups;

    Conversation(Text text, SpeakerFinder speakers, Referents referents, List<Draft> drafts) {
        this.text = text;
        this.speakers = speakers;
        this.referents = referents;
        this.drafts = drafts;
    }

    void attribute() {
        for (int i = 0; i < drafts.size(); i++) {
            attribute(i);
        }
        for (int i = drafts.size() - 2; i >= 0; i--) {
            attributeFromNext(i);
        }
    }

    /** A number that no quotes of the text share yet. */
    int nextGroup() {
        return ++groups;
    }

    private void attribute(int i) {
        Draft draft = drafts.get(i);
        Draft previous = i > 0 ? drafts.get(i - 1) : null;
        Roster.Bearer before = previous == null ? null : previous.bearer;
        int opening = text.tokenAt(draft.quote.outerStart());
        if (previous != null && draft.quote.continues()) {
            follow(draft, previous, 1);
            if (draft.name != null) {
                return;
            }
        }
        Attribution attribution = draft.attribution;
        boolean sameParagraph =
                previous != null
                        && text.paragraphOf(text.tokenAt(previous.quote.start()))
                                == text.paragraphOf(opening);
        boolean startsSentence =
                opening > 0 && text.sentenceOf(opening - 1) != text.sentenceOf(opening);
        if (attribution.subject() != null
                && (attribution.cue() >= 0 || attribution.confidence() > 0.8 || !sameParagraph)) {
            settle(draft, attribution, before);
            if (previous != null && isSplit(previous, draft)) {
                follow(previous, draft, 1);
            }
            return;
        }
        if (previous != null && sameParagraph && isBetweenSpeech(previous, draft)) {
            follow(draft, previous, 0.9);
            return;
        }
        boolean colon = opening > 0 && text.token(opening - 1).is(":");
        if (startsSentence || colon) {
            Attribution introduction = speakers.introduction(opening);
            boolean firm = introduction.confidence() >= 0.6;
            if (introduction.subject() != null
                    && (firm || previous == null || gap(previous, draft) > 1)) {
                settle(draft, introduction, before);
                return;
            }
        }
        if (attribution.subject() != null) {
            settle(draft, attribution, before);
        } else if (previous != null && gap(previous, draft) <= 1) {
            follow(draft, previous, 0.75);
        }
    }

    /** Number of paragraphs between two quotes. */
    private int gap(Draft a, Draft b) {
        return text.paragraphOf(text.tokenAt(b.quote.start()))
                - text.paragraphOf(text.tokenAt(a.quote.start()));
    }

    /** Whether only the words that report the first quote stand between the two. */
    private boolean isBetweenSpeech(Draft a, Draft b) {
        return b.quote.outerStart() - a.quote.outerEnd() < 400;
    }

    /** Whether the second goes on with the sentence of the first: "...," he said, "...". */
    private boolean isSplit(Draft a, Draft b) {
        String between =
                text.raw()
                        .substring(
                                a.quote.outerEnd(),
                                Math.max(a.quote.outerEnd(), b.quote.outerStart()));
        return a.attribution.cue() >= 0
                && a.attribution.cue() == b.attribution.cue()
                && !between.contains(".");
    }

    private void settle(Draft draft, Attribution attribution, Roster.@Nullable Bearer before) {
        SubjectFinder.Subject subject = attribution.subject();
        if (subject == null || attribution.confidence() < LEAST_CONFIDENCE) {
            return;
        }
        draft.attribution = attribution;
        draft.bearer = referents.bearerOf(subject, before);
        draft.name = referents.nameOf(subject, before);
        draft.confidence = attribution.confidence() * trust(subject, draft.bearer);
    }

    /** A pronoun of which nobody can tell whom it names is shown as it stands, as doubtful. */
    static double trust(SubjectFinder.Subject subject, Roster.@Nullable Bearer bearer) {
        return bearer == null && subject.kind() == SubjectFinder.Kind.PRONOUN ? UNRESOLVED : 1;
    }

    /** Gives one quote the speaker of the other. */
    private void follow(Draft draft, Draft other, double trust) {
        if (other.name == null || other.confidence * trust < LEAST_CONFIDENCE) {
            return;
        }
        draft.name = other.name;
        draft.bearer = other.bearer;
        draft.confidence = other.confidence * trust;
        draft.attribution =
                new Attribution(
                        trust == 1 ? other.attribution.cue() : -1,
                        other.attribution.subject(),
                        trust == 1 ? other.attribution.via() : null,
                        draft.confidence);
        if (trust == 1) {
            Integer group = other.group == null ? Integer.valueOf(nextGroup()) : other.group;
            other.group = group;
            draft.group = group;
        }
    }

    private void attributeFromNext(int i) {
        Draft draft = drafts.get(i);
        Draft next = drafts.get(i + 1);
        if (next.quote.continues()
                && (draft.name == null || draft.confidence < next.confidence)
                && next.name != null) {
            follow(draft, next, 1);
        } else if (draft.name == null && gap(draft, next) == 0) {
            follow(draft, next, 0.8);
        }
    }
}
