package org.cuttings.article;

/** Where an article's date of publication came from. */
public enum PublishedFrom {
    TEXT,
    METADATA,
    URL,
    EDITOR
}
