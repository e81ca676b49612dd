package org.cuttings.language.quotes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cuttings.article.CodePoints;
import org.cuttings.article.Findings.Said;
import org.cuttings.article.Findings.Speaker;
import org.cuttings.article.QuoteKind;
import org.cuttings.article.Span;
import org.cuttings.language.names.Roster;
import org.cuttings.language.text.Text;
import org.jspecify.annotations.Nullable;

/** Finds what is said in a text, and by whom. */
public final class QuoteReader {

    /**
     * Of less sure attributions only a third was right, by the corpora that docs/quotes.md names.
     */
    private static final double LEAST_CONFIDENCE = 0.4;

    private static final double UNRESOLVED = 0.65;

    private final Text text;
    private final Scene scene;
    private final SpeechSieve sieve;
    private final SpeakerFinder speakers;
    private final Referents referents;
    private final CodePoints positions;
    private final List<Quoted> quotes;
    private final List<Draft> drafts = new ArrayList<>();

    /** How many quotes stand before the report that is being read. */
    private int passed;

    private int groups;

    /** A quote as far as it is known. */
    private static final class Draft {
        private final Quoted quote;
        private final boolean partial;
        private SpeakerFinder.Attribution attribution = SpeakerFinder.Attribution.NONE;
        private @Nullable Integer group;
        private @Nullable String name;
        private Roster.@Nullable Bearer bearer;
        private double confidence;

        Draft(Quoted quote, boolean partial) {
            this.quote = quote;
            this.partial = partial;
        }
    }

    private QuoteReader(Text text, Roster roster, Cues cues) {
        this.text = text;
        List<int[]> paragraphs = new ArrayList<>();
        for (int[] paragraph : text.paragraphs()) {
            paragraphs.add(
                    new int[] {
                        text.token(paragraph[0]).start(), text.token(paragraph[1] - 1).end()
                    });
        }
        this.quotes = QuoteMarks.pair(text.raw(), paragraphs);
        this.scene = new Scene(text, roster, cues, quotes);
        this.sieve = new SpeechSieve(scene);
        this.speakers = new SpeakerFinder(scene);
        this.referents = new Referents(scene);
        this.positions = new CodePoints(text.raw());
    }

    /** The quotes in the text, in its order. */
    public static List<Said> read(Text text, Roster roster, String language) {
        return new QuoteReader(text, roster, Cues.of(language)).read();
    }

    private List<Said> read() {
        for (Quoted quote : quotes) {
            if (sieve.words(quote) > 0) {
                draft(quote);
            }
        }
        for (int i = 0; i < drafts.size(); i++) {
            attribute(i);
        }
        for (int i = drafts.size() - 2; i >= 0; i--) {
            attributeFromNext(i);
        }
        List<Said> found = new ArrayList<>(drafts.stream().map(this::said).toList());
        for (Report report : new IndirectSpeech(scene).find()) {
            found.add(said(report));
        }
        found.sort(Comparator.comparingInt(said -> said.span().start()));
        return found;
    }

    private void draft(Quoted quote) {
        boolean partial = sieve.isPartial(quote);
        Draft draft = new Draft(quote, partial);
        draft.attribution = speakers.within(quote, partial);
        if (sieve.isSpeech(quote, draft.attribution)) {
            drafts.add(draft);
        }
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
        SpeakerFinder.Attribution attribution = draft.attribution;
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
            SpeakerFinder.Attribution introduction = speakers.introduction(opening);
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

    private void settle(
            Draft draft, SpeakerFinder.Attribution attribution, Roster.@Nullable Bearer before) {
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
    private static double trust(SubjectFinder.Subject subject, Roster.@Nullable Bearer bearer) {
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
                new SpeakerFinder.Attribution(
                        trust == 1 ? other.attribution.cue() : -1,
                        other.attribution.subject(),
                        trust == 1 ? other.attribution.via() : null,
                        draft.confidence);
        if (trust == 1) {
            Integer group = other.group == null ? Integer.valueOf(++groups) : other.group;
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

    private Said said(Draft draft) {
        Quoted quote = draft.quote;
        int start = quote.start();
        int end = quote.end();
        while (start < end && Character.isWhitespace(text.raw().charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.raw().charAt(end - 1))) {
            end--;
        }
        int cue = draft.attribution.cue();
        SubjectFinder.Subject via = draft.attribution.via();
        return new Said(
                positions.span(start, end),
                draft.partial ? QuoteKind.MIXED : QuoteKind.DIRECT,
                cue < 0 ? null : text.token(cue).form(),
                speaker(draft),
                via == null ? null : referents.nameOf(via, null),
                draft.group);
    }

    private Said said(Report report) {
        SpeakerFinder.Attribution attribution = report.attribution();
        SubjectFinder.Subject subject = attribution.subject();
        Roster.Bearer before = lastSpeaker(report.from());
        String name = subject == null ? null : referents.nameOf(subject, before);
        Speaker speaker = null;
        if (subject != null && name != null) {
            double trust = trust(subject, referents.bearerOf(subject, before));
            speaker =
                    new Speaker(name, mention(subject), rounded(attribution.confidence() * trust));
        }
        return new Said(
                positions.span(
                        text.token(report.from()).start(), text.token(report.to() - 1).end()),
                QuoteKind.INDIRECT,
                text.token(attribution.cue()).form(),
                speaker,
                null,
                null);
    }

    /** Who says the last quote before the token. */
    private Roster.@Nullable Bearer lastSpeaker(int token) {
        int start = text.token(token).start();
        while (passed < drafts.size() && drafts.get(passed).quote.start() < start) {
            passed++;
        }
        return passed == 0 ? null : drafts.get(passed - 1).bearer;
    }

    private Span mention(SubjectFinder.Subject subject) {
        return positions.span(
                text.token(subject.from()).start(), text.token(subject.to() - 1).end());
    }

    private @Nullable Speaker speaker(Draft draft) {
        String name = draft.name;
        if (name == null) {
            return null;
        }
        SubjectFinder.Subject subject = draft.attribution.subject();
        Span mention = subject == null ? null : mention(subject);
        return new Speaker(name, mention, rounded(draft.confidence));
    }

    private static double rounded(double confidence) {
        return Math.round(confidence * 100) / 100.0;
    }
}
