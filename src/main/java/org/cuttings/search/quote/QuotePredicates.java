package org.cuttings.search.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cuttings.article.Names;
import org.cuttings.search.analysis.Language;
import org.cuttings.search.document.Field;
import org.cuttings.search.index.Predicates;
import org.cuttings.search.query.Words;
import org.cuttings.search.quote.QuoteSearch.Facet;
import org.hibernate.search.engine.search.common.BooleanOperator;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.jspecify.annotations.Nullable;

/** Turns a question for quotes into what the index understands. */
final class QuotePredicates {

    private final SearchPredicateFactory f;
    private final Predicates predicates;

    QuotePredicates(SearchPredicateFactory f) {
        this.f = f;
        this.predicates = Predicates.ofQuotes(f);
    }

    /**
     * The whole question, leaving out the filter of one facet so that its values can be counted.
     */
    PredicateFinalStep of(QuoteSearch.Query query, Words words, @Nullable Facet without) {
        var all = f.bool();
        all.filter(f.matchAll());
        if (query.q() != null && words.isEmpty()) {
            all.mustNot(f.matchAll());
        }
        words.all().forEach(part -> all.must(predicates.part(part)));
        predicates.filter(all, without == Facet.SPEAKER, Field.SPEAKER_IS, query.speaker());
        predicates.filter(all, without == Facet.SOURCE, Field.SOURCE_IS, query.source());
        if (without != Facet.ABOUT && !query.about().isEmpty()) {
            about(all, query.about());
        }
        if (without != Facet.KIND && !query.kind().isEmpty()) {
            List<String> kinds =
                    query.kind().stream()
                            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                            .toList();
            all.filter(f.terms().field(Field.KIND).matchingAny(kinds));
        }
        if (without == null || !without.date()) {
            predicates.dates(all, query.from(), query.to());
        }
        return all;
    }

    /** Any of these names or words, in the quote or in its paragraph. */
    private void about(BooleanPredicateClausesStep<?, ?> all, List<String> about) {
        List<String> names = new ArrayList<>(about);
        about.forEach(value -> names.add(Names.fold(value)));
        var any = f.bool();
        any.should(f.terms().field(Field.ABOUT_IS).matchingAny(names));
        for (String value : about) {
            any.should(
                    f.simpleQueryString()
                            .fields(Language.fields(Field.CONTEXT).toArray(String[]::new))
                            .matching(Names.fold(value))
                            .defaultOperator(BooleanOperator.AND));
        }
        all.filter(any.minimumShouldMatchNumber(1));
    }
}
