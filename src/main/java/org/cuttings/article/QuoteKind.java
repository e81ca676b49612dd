package org.cuttings.article;

/**
 * How speech is reported: word for word, in the writer's words, or a few exact words within them.
 */
public enum QuoteKind {
    /** Whole sentences in quotation marks. */
    DIRECT,
    /** Speech in the writer's words, without quotation marks. */
    INDIRECT,
    /** Part of a sentence in quotation marks, within the writer's own sentence. */
    MIXED
}
