package org.cuttings.article;

/** Thrown when somebody else changed an article or a name in the meantime. */
public class StaleVersion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleVersion(int expected, int actual) {
        this("article", expected, actual);
    }

    /**
     * @param what "article" or "name"
     */
    public StaleVersion(String what, int expected, int actual) {
        super(
                "The "
                        + what
                        + " is at version "
                        + actual
                        + ", the change was made to version "
                        + expected
                        + "; read it again and repeat the change");
    }
}
