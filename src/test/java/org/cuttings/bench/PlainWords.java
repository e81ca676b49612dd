package org.cuttings.bench;

import java.util.List;

/** The words that every text is full of, the most frequent first. */
final class PlainWords {

    static final List<String> ALL =
            List.of(
                    "the", "of", "to", "and", "in", "a", "that", "for", "was", "on", "with", "is",
                    "as", "at", "by", "from", "it", "be", "are", "has", "have", "an", "but", "were",
                    "had", "their", "which", "this", "would", "after", "not", "more", "who", "will",
                    "been", "they", "about", "than", "its", "also", "over", "when", "or", "into",
                    "before", "there", "could", "no", "during", "if", "through", "between", "under",
                    "while", "because", "most", "so", "such", "any", "against");

    private PlainWords() {}
}
