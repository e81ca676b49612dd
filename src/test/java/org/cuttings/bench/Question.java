package org.cuttings.bench;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asks, the same of every engine.
 *
 * @param words the words sought; of a prefix its letters
 * @param source the one paper to seek in, null for all
 * @param from the first day, null for any
 * @param to the last day, null for any
 */
record Question(
        Kind kind,
        List<String> words,
        @Nullable String source,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** What is asked for, and how much the answer has to show. */
    enum Kind {
        TERM("word"),
        AND("2-3 words"),
        PHRASE("phrase"),
        PREFIX("prefix"),
        /** With the counts by source, year and person. */
        FILTERED("filters + counts"),
        /** With marked passages, and the counts by source, year, person, organisation and place. */
        PAGE("full page"),
        /** The same as a page for people, which only the archive has. */
        HTML("page as HTML");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String toString() {
            return label;
        }

        boolean counted() {
            return this == FILTERED || marked();
        }

        boolean marked() {
            return this == PAGE || this == HTML;
        }
    }

    static Question of(Kind kind, List<String> words) {
        return new Question(kind, words, null, null, null);
    }

    String text() {
        return String.join(" ", words);
    }

    boolean filtered() {
        return source != null;
    }
}
