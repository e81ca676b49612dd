package org.cuttings.article;

/** Thrown when the archive already has an article with the same headline, day and text. */
public class DuplicateArticle extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String existing;

    public DuplicateArticle(String existing) {
        super("The archive has this article already: " + existing);
        this.existing = existing;
    }

    /** Key of the article that is there. */
    public String existing() {
        return existing;
    }
}
