package org.cuttings.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed, understood.
 *
 * @param all what must hold, every one of it; empty for all articles
 * @param interpretation how it was read where that is not obvious, null where it is
 */
public record Words(List<Part> all, @Nullable String interpretation) {

    public Words {
        all = List.copyOf(all);
    }

    /** A condition on an article. */
    public sealed interface Part permits Term, All, Any, Not, Same, These {}

    /** Holds where every part does. */
    public record All(List<Part> parts) implements Part {}

    /** Holds where at least one part does. */
    public record Any(List<Part> parts) implements Part {}

    /** Holds where the part does not. */
    public record Not(Part part) implements Part {}

    /** Holds where one sentence has all these words and names, in any order. */
    public record Same(List<Term> terms) implements Part {}

    /** Holds for the articles with these numbers, whatever is in them. */
    public record These(Set<Long> articles) implements Part {

        public These {
            articles = Set.copyOf(articles);
        }
    }

    /** How a term is meant. */
    public enum Kind {
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
     */
    public record Term(Kind kind, @Nullable String qualifier, String text, int distance)
            implements Part {}

    /** The words that results should show, without those that must not occur. */
    public List<Term> shown() {
        List<Term> shown = new ArrayList<>();
        all.forEach(part -> collect(part, shown));
        return shown;
    }

    private static void collect(Part part, List<Term> shown) {
        if (part instanceof Term term && term.kind() != Kind.PERIOD) {
            shown.add(term);
        } else if (part instanceof All group) {
            group.parts().forEach(each -> collect(each, shown));
        } else if (part instanceof Any group) {
            group.parts().forEach(each -> collect(each, shown));
        } else if (part instanceof Same sentence) {
            shown.addAll(sentence.terms());
        }
    }

    /** The same, and this must hold too. */
    public Words and(Part part) {
        List<Part> more = new ArrayList<>(all);
        more.add(part);
        return new Words(more, interpretation);
    }

    /** The same, with a note on how it is read. */
    public Words noting(String note) {
        return new Words(all, interpretation == null ? note : interpretation + " " + note);
    }

    /** Whether all articles are asked for. */
    public boolean isEmpty() {
        return all.isEmpty();
    }
}
