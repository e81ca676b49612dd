package org.cuttings.language.names;

import org.cuttings.article.EntityType;

/**
 * One mention of a name in a text.
 *
 * @param from index of its first token
 * @param to index after its last token
 * @param sure how sure its type is, 0 to 1
 */
public record Tagged(EntityType type, int from, int to, double sure) {}
