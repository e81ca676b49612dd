package org.cuttings.article;

/** What to do with an article that the archive has already. */
public enum OnDuplicate {
    /** Leave the existing article as it is. */
    SKIP,
    /** Make it the newest version of the existing article. */
    VERSION,
    /** Keep both. */
    COPY
}
