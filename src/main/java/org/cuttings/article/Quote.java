package org.cuttings.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** One stretch of an article's body that somebody said. */
@Entity
public class Quote {

    /** From this confidence on a speaker is stated; below, pages say "Probably". */
    public static final double CERTAIN = 0.7;

    /** A quote is never longer; its folded form may be, where signs fall apart into words. */
    private static final int MOST_WORDS = 1_000_000;

    @Id private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "article_id")
    private Article article;

    private int seq;

    @Column(name = "start_at")
    private int start;

    @Column(name = "end_at")
    private int end;

    private String text;

    /** What the text is found by; null where an older release read it. */
    @SuppressWarnings("UnusedVariable") // queries read it
    private @Nullable String words;

    @Enumerated(EnumType.STRING)
    private QuoteKind kind;

    private @Nullable String cue;

    @Column(name = "speaker_name")
    private @Nullable String speakerName;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "speaker_id")
    private @Nullable NamedEntity speaker;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "speaker_found_id")
    private @Nullable NamedEntity speakerFound;

    @Column(name = "speaker_start")
    private @Nullable Integer speakerStart;

    @Column(name = "speaker_end")
    private @Nullable Integer speakerEnd;

    private @Nullable Double confidence;

    private @Nullable String via;

    @Column(name = "piece_of")
    private @Nullable Integer group;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Quote() {}

    @SuppressWarnings("NullAway.Init") // attribute() sets what is not set here
    Quote(
            Article article,
            int seq,
            Findings.Said said,
            String text,
            @Nullable NamedEntity speaker) {
        this.id = Key.next();
        this.article = article;
        this.start = said.span().start();
        this.end = said.span().end();
        this.text = text;
        attribute(seq, said, speaker);
    }

    /** Tells who said it, and how, when its article has been read. */
    final void attribute(int place, Findings.Said said, @Nullable NamedEntity entity) {
        seq = place;
        words = words(text);
        kind = said.kind();
        cue = said.cue();
        via = said.via();
        group = said.group();
        Findings.Speaker who = said.speaker();
        Span mention = who == null ? null : who.mention();
        speakerName = who == null ? null : who.name();
        speaker = entity == null ? null : entity.current();
        speakerFound = entity;
        confidence = who == null ? null : who.confidence();
        speakerStart = mention == null ? null : mention.start();
        speakerEnd = mention == null ? null : mention.end();
    }

    /** Notes that people said so of this article. */
    void saidBy(NamedEntity other) {
        speaker = other.current();
    }

    private static String words(String text) {
        String words = Names.fold(text);
        return words.length() <= MOST_WORDS ? words : words.substring(0, MOST_WORDS);
    }

    public long id() {
        return id;
    }

    public String key() {
        return Key.of(id);
    }

    public Article article() {
        return article;
    }

    /** Place among the article's quotes, from 0. */
    public int seq() {
        return seq;
    }

    public Span span() {
        return new Span(start, end);
    }

    /** The words said, without the outer quotation marks. */
    public String text() {
        return text;
    }

    public QuoteKind kind() {
        return kind;
    }

    public @Nullable String cue() {
        return cue;
    }

    /** Who said it, null where unknown: the name of the entity, else the words of the text. */
    public @Nullable String speakerName() {
        NamedEntity known = speaker();
        return known == null ? speakerName : known.name();
    }

    /** The speaker in the words in which the machine found it, null where unknown. */
    @Nullable String speakerNameFound() {
        return speakerName;
    }

    /**
     * The archive's entity for the speaker; null where the speaker is unknown, not named, or hidden
     * by an editor.
     */
    public @Nullable NamedEntity speaker() {
        return speaker == null || speaker.hidden() ? null : speaker;
    }

    /** The speaker as the machine found it, before any decision of people. */
    public @Nullable NamedEntity speakerFound() {
        return speakerFound;
    }

    /** Where the text names the speaker of this quote. */
    public @Nullable Span speakerMention() {
        return speakerStart == null || speakerEnd == null
                ? null
                : new Span(speakerStart, speakerEnd);
    }

    /** How sure the attribution is, 0 to 1; null where the speaker is unknown. */
    public @Nullable Double confidence() {
        return confidence;
    }

    /** Whether a speaker is known but not for certain. */
    public boolean doubtful() {
        return confidence != null && confidence < CERTAIN;
    }

    public @Nullable String via() {
        return via;
    }

    /** The same number for the pieces of one split quote. */
    public @Nullable Integer group() {
        return group;
    }
}
