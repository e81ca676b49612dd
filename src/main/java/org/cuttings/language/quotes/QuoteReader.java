package org.cuttings.language.quotes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.cuttings.article.CodePoints;
import org.cuttings.article.Findings.Said;
import org.cuttings.article.Findings.Speaker;
import org.cuttings.article.QuoteKind;
import org.cuttings.article.Span;
import org.cuttings.language.names.Roster;
import org.cuttings.language.quotes.attribution.Attribution;
import org.cuttings.language.quotes.attribution.Cues;
import org.cuttings.language.quotes.attribution.Quoted;
import org.cuttings.language.quotes.attribution.Scene;
import org.cuttings.language.quotes.attribution.SubjectFinder;
import org.cuttings.language.quotes.indirect.IndirectSpeech;
import org.cuttings.language.quotes.indirect.Report;
import org.cuttings.language.text.Text;
import org.jspecify.annotations.Nullable;

/** Finds what is said in a text, and by whom. */
public final class QuoteReader {

    /** How sure the speaker of an answer is whose label names a person. */
    private static final double ANSWERED = 0.9;

    private final Text text;
    private final Scene scene;
    private final SpeechSieve sieve;
    private final SpeakerFinder speakers;
    private final Referents referents;
    private final CodePoints positions;
    private final List<Quoted> quotes;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Interview.Answer> interview;

    /** The tokens of the answers of an interview. */
    private final BitSet answered = new BitSet();

    /** How many quotes stand before the report that is being read. */
    private int passed;

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
        this.interview = Interview.read(scene);
        interview.forEach(answer -> answered.set(answer.from(), answer.to()));
    }

    /** The quotes in the text, in its order. */
    public static List<Said> read(Text text, Roster roster, String language) {
        return new QuoteReader(text, roster, Cues.of(language)).read();
    }

    private List<Said> read() {
        for (Quoted quote : quotes) {
            if (sieve.words(quote) > 0 && !answered.get(text.tokenAt(quote.start()))) {
                draft(quote);
            }
        }
        Conversation conversation = new Conversation(text, speakers, referents, drafts);
        conversation.attribute();
        List<Said> found = new ArrayList<>(drafts.stream().map(this::said).toList());
        for (Report report : new IndirectSpeech(scene).find()) {
            if (!answered.get(report.from())) {
                found.add(said(report));
            }
        }
        found.addAll(answers(conversation));
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
        Attribution attribution = report.attribution();
        SubjectFinder.Subject subject = attribution.subject();
        Roster.Bearer before = lastSpeaker(report.from());
        String name = subject == null ? null : referents.nameOf(subject, before);
        Speaker speaker = null;
        if (subject != null && name != null) {
            double trust = Conversation.trust(subject, referents.bearerOf(subject, before));
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

    /** What is said in the interview; the paragraphs of one answer are one group. */
    private List<Said> answers(Conversation conversation) {
        List<Said> said = new ArrayList<>();
        int turn = 0;
        Integer group = null;
        for (int i = 0; i < interview.size(); i++) {
            Interview.Answer answer = interview.get(i);
            boolean goesOn =
                    i + 1 < interview.size() && interview.get(i + 1).turn() == answer.turn();
            if (answer.turn() != turn) {
                turn = answer.turn();
                group = goesOn ? Integer.valueOf(conversation.nextGroup()) : null;
            }
            said.add(said(answer, group));
        }
        return said;
    }

    private Said said(Interview.Answer answer, @Nullable Integer group) {
        Roster.Bearer who = answer.speaker();
        Speaker speaker = who == null ? null : new Speaker(who.name(), null, ANSWERED);
        return new Said(
                positions.span(
                        text.token(answer.from()).start(), text.token(answer.to() - 1).end()),
                QuoteKind.DIRECT,
                null,
                speaker,
                null,
                group);
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
