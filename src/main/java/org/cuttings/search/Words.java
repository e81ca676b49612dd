package org.cuttings.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed, understood: clauses of which all must hold, each a choice of terms of which
 * one must.
 *
 * @param interpretation how it was read where that is not obvious, null where it is
 */
record Words(List<Clause> clauses, @Nullable String interpretation) {

    /** Alternatives, one of which must hold. */
    record Clause(List<Term> anyOf) {}

    /** How a term is meant. */
    enum Kind {
        WORD,
        PHRASE,
        PREFIX,
        FUZZY,
        NEAR,
        PERIOD
    }

    /**
     * One word, phrase or period.
     *
     * @param qualifier the field it is sought in, such as "headline"; null for all
     * @param distance how many words may stand between those of a {@link Kind#NEAR} term
     * @param not whether it must not hold
     */
    record Term(Kind kind, @Nullable String qualifier, String text, int distance, boolean not) {

        Term negated() {
            return new Term(kind, qualifier, text, distance, !not);
        }
    }

    /** The words that results should show, without those that must not occur. */
    List<Term> shown() {
        return clauses.stream()
                .flatMap(clause -> clause.anyOf().stream())
                .filter(term -> !term.not() && term.kind() != Kind.PERIOD)
                .toList();
    }

    boolean isEmpty() {
        return clauses.isEmpty();
    }
}
