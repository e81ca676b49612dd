package org.cuttings.language.text;

/**
 * One sentence of a text.
 *
 * @param from index of its first token
 * @param to index after its last token
 * @param paragraph number of the paragraph it stands in, from 0
 */
public record Sentence(int from, int to, int paragraph) {}
