package org.cuttings.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** A stretch of an article's body, and what it means in numbers that a model gave it. */
@Entity
public class Passage {

    @Id private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "article_id")
    private Article article;

    private int seq;

    @Column(name = "start_at")
    private int start;

    @Column(name = "end_at")
    private int end;

    private byte[] vector;

    @SuppressWarnings("UnusedVariable") // queries read it
    @Column(name = "made_by")
    private String madeBy;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Passage() {}

    Passage(Article article, int seq, Part part, String madeBy) {
        this.id = Key.next();
        this.article = article;
        this.seq = seq;
        this.start = part.span().start();
        this.end = part.span().end();
        this.vector = part.vector();
        this.madeBy = madeBy;
    }

    /**
     * A stretch of a text.
     *
     * @param span in code points
     * @param vector what it means; only angles between vectors of one model say something
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Part(Span span, byte[] vector) {}

    public Article article() {
        return article;
    }

    /** Its place among the article's passages, from 0. */
    public int seq() {
        return seq;
    }

    /** Positions in the body, in code points. */
    public Span span() {
        return new Span(start, end);
    }

    public byte[] vector() {
        return vector.clone();
    }
}
