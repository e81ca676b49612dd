package org.cuttings.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** One place in an article's body where somebody or something is named. */
@Entity
public class Mention {

    @Id private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "article_id")
    private Article article;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "entity_id")
    private NamedEntity entity;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "found_id")
    private NamedEntity found;

    @Column(name = "start_at")
    private int start;

    @Column(name = "end_at")
    private int end;

    private String text;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Mention() {}

    Mention(Article article, NamedEntity found, Span span, String text) {
        this.id = Key.next();
        this.article = article;
        this.entity = found.current();
        this.found = found;
        this.start = span.start();
        this.end = span.end();
        this.text = text;
    }

    public Article article() {
        return article;
    }

    /** Notes whom people say it stands for. */
    void standsFor(NamedEntity other) {
        entity = other.current();
    }

    /** Who or what is named here, as far as people have corrected what the machine found. */
    public NamedEntity entity() {
        return entity;
    }

    /** The entity as the machine found it, before any decision of people. */
    public NamedEntity found() {
        return found;
    }

    public Span span() {
        return new Span(start, end);
    }

    public String text() {
        return text;
    }
}
