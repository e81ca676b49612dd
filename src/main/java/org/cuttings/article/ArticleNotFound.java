package org.cuttings.article;

/** Thrown when the archive has no article, quote or name with the given key. */
public class ArticleNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ArticleNotFound(String what, String key) {
        super("There is no " + what + " \"" + key + "\" in the archive");
    }
}
