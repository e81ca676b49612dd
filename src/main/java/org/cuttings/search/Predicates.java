package org.cuttings.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cuttings.article.Names;
import org.cuttings.search.Words.All;
import org.cuttings.search.Words.Any;
import org.cuttings.search.Words.Not;
import org.cuttings.search.Words.Part;
import org.cuttings.search.Words.Same;
import org.cuttings.search.Words.Some;
import org.cuttings.search.Words.Term;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.util.common.data.Range;
import org.jspecify.annotations.Nullable;

/** Turns a query into what the index understands. */
final class Predicates {

    /** How much more a word counts in the headline than in the body, and so on. */
    private static final Map<String, Float> BOOSTS =
            Map.of(
                    Field.HEADLINE, 4f,
                    Field.STANDFIRST, 2f,
                    Field.QUOTES, 1.2f,
                    Field.PERSONS, 1.5f,
                    Field.ORGS, 1.2f,
                    Field.PLACES, 1.2f);

    private static final List<String> EVERYWHERE =
            List.of(
                    Field.HEADLINE,
                    Field.STANDFIRST,
                    Field.BODY,
                    Field.BYLINE,
                    Field.SOURCE,
                    Field.SECTION,
                    Field.CAPTIONS,
                    Field.QUOTES,
                    Field.SPEAKERS,
                    Field.PERSONS,
                    Field.ORGS,
                    Field.PLACES);

    private static final Map<String, String> QUALIFIED =
            Map.of(
                    "lang", Field.LANGUAGE,
                    "has", Field.HAS,
                    "speaker", Field.SPEAKERS,
                    "person", Field.PERSONS,
                    "org", Field.ORGS,
                    "place", Field.PLACES,
                    "source", Field.SOURCE,
                    "byline", Field.BYLINE,
                    "section", Field.SECTION,
                    "headline", Field.HEADLINE);

    /** Fields with whole values instead of words. */
    private static final Set<String> WHOLE = Set.of(Field.LANGUAGE, Field.HAS);

    private static final Map<String, String> QUALIFIED_QUOTE = Map.of("speaker", Field.SPEAKERS);

    private final SearchPredicateFactory f;
    private final List<String> everywhere;
    private final Map<String, String> qualified;

    Predicates(SearchPredicateFactory f) {
        this(f, EVERYWHERE, QUALIFIED);
    }

    private Predicates(
            SearchPredicateFactory f, List<String> everywhere, Map<String, String> qualified) {
        this.f = f;
        this.everywhere = everywhere;
        this.qualified = qualified;
    }

    /** Of quotes instead of articles. */
    static Predicates ofQuotes(SearchPredicateFactory f) {
        return new Predicates(f, List.of(Field.SAID), QUALIFIED_QUOTE);
    }

    /** The whole query, leaving out the filter of one facet so that its values can be counted. */
    PredicateFinalStep of(Query query, Words words, Query.@Nullable Facet without) {
        var all = f.bool();
        all.filter(f.matchAll());
        words.all().forEach(part -> all.must(part(part)));
        filter(all, without == Query.Facet.PERSON, Field.PERSON_IS, query.person());
        filter(all, without == Query.Facet.ORG, Field.ORG_IS, query.org());
        filter(all, without == Query.Facet.PLACE, Field.PLACE_IS, query.place());
        filter(all, without == Query.Facet.SPEAKER, Field.SPEAKER_IS, query.speaker());
        filter(all, without == Query.Facet.SOURCE, Field.SOURCE_IS, query.source());
        whole(all, without == Query.Facet.LANG, Field.LANGUAGE, query.lang());
        whole(all, without == Query.Facet.HAS, Field.HAS, query.has());
        if (without != Query.Facet.YEAR) {
            dates(all, query.from(), query.to());
        }
        return all;
    }

    SearchPredicate part(Part part) {
        if (part instanceof Not not) {
            return f.not(part(not.part())).toPredicate();
        }
        if (part instanceof All group) {
            var all = f.bool();
            group.parts().forEach(each -> all.must(part(each)));
            return all.toPredicate();
        }
        if (part instanceof Any group) {
            var any = f.bool();
            group.parts().forEach(each -> any.should(part(each)));
            return any.minimumShouldMatchNumber(1).toPredicate();
        }
        if (part instanceof Some group) {
            var some = f.bool();
            group.parts().forEach(each -> some.should(part(each)));
            return some.minimumShouldMatchNumber(group.least()).toPredicate();
        }
        if (part instanceof Same sentence) {
            return same(sentence.terms());
        }
        return term((Term) part);
    }

    /** Each term by itself, for the score and the marks, and all of them in one sentence. */
    private SearchPredicate same(List<Term> terms) {
        var all = f.bool();
        // a word that stands in two terms needs to stand in the sentence once only
        Set<String> different = new LinkedHashSet<>();
        for (Term term : terms) {
            all.must(term(term));
            different.addAll(List.of(lower(term.text()).split("\\s+")));
        }
        String words = String.join(" ", different);
        if (!everywhere.equals(EVERYWHERE)) {
            // a quote is short: what stands in it stands together
            return all.toPredicate();
        }
        all.filter(together(Field.SENTENCES, words));
        all.should(together(Field.BODY, words));
        return all.toPredicate();
    }

    private SearchPredicate together(String field, String words) {
        return f.phrase().field(field).matching(words).slop(Sentences.LONGEST).toPredicate();
    }

    private SearchPredicate term(Term term) {
        if (term.kind() == Words.Kind.PERIOD) {
            return period(term);
        }
        String qualifier = term.qualifier();
        if ("entity".equals(qualifier) && everywhere.equals(EVERYWHERE)) {
            return entity(term.text());
        }
        List<String> fields = qualifier == null ? everywhere : List.of(field(qualifier));
        if (WHOLE.contains(fields.get(0))) {
            return f.match().field(fields.get(0)).matching(lower(term.text())).toPredicate();
        }
        var any = f.bool();
        for (String field : fields) {
            any.should(in(field, term));
        }
        return any.minimumShouldMatchNumber(1).toPredicate();
    }

    private SearchPredicate entity(String key) {
        var any = f.bool();
        for (String field : List.of(Field.PERSON_IS, Field.ORG_IS, Field.PLACE_IS)) {
            any.should(f.match().field(field).matching(key));
        }
        return any.minimumShouldMatchNumber(1).toPredicate();
    }

    private String field(String qualifier) {
        String field = qualified.get(qualifier);
        if (field == null) {
            throw new UnusableQuery(
                    "q",
                    qualifier + ":",
                    "q must not have "
                            + qualifier
                            + ": here; quotes are found by words, speaker:,"
                            + " before:, after: and on:");
        }
        return field;
    }

    private SearchPredicate in(String field, Term term) {
        float boost = BOOSTS.getOrDefault(field, 1f);
        return switch (term.kind()) {
            case NEAR ->
                    f.phrase()
                            .field(field)
                            .boost(boost)
                            .matching(term.text())
                            .slop(term.distance())
                            .toPredicate();
            case PREFIX -> prefix(field, boost, Names.fold(term.text()));
            case FUZZY -> fuzzy(field, boost, term.text());
            default -> row(field, boost, term.text());
        };
    }

    // A typed word such as water-sharing is several words to the index: all in a row.
    private SearchPredicate row(String field, float boost, String words) {
        return f.phrase().field(field).boost(boost).matching(words).toPredicate();
    }

    // A beginning such as al-mek* is several words to the index, of which only the last is open.
    private SearchPredicate prefix(String field, float boost, String words) {
        int end = words.lastIndexOf(' ');
        SearchPredicate last =
                f.prefix()
                        .field(field)
                        .boost(boost)
                        .matching(words.substring(end + 1))
                        .toPredicate();
        return end < 0
                ? last
                : f.and(row(field, boost, words.substring(0, end)), last).toPredicate();
    }

    // Analysed text would be sought as it is, because each word comes with its stem.
    private SearchPredicate fuzzy(String field, float boost, String text) {
        var all = f.bool().boost(boost);
        for (String word : Names.fold(text).split(" ")) {
            all.must(f.match().field(field).matching(word).fuzzy().skipAnalysis());
        }
        return all.toPredicate();
    }

    private SearchPredicate period(Term term) {
        Period period = Period.parse(term.text()).orElseThrow();
        Range<LocalDate> range =
                switch (String.valueOf(term.qualifier())) {
                    case "before" -> Range.lessThan(period.first());
                    case "after" -> Range.greaterThan(period.last());
                    default -> Range.between(period.first(), period.last());
                };
        return f.range().field(Field.PUBLISHED).within(range).toPredicate();
    }

    void dates(
            BooleanPredicateClausesStep<?, ?> all,
            @Nullable String fromText,
            @Nullable String toText) {
        Period from = Period.parameter("from", fromText);
        Period to = Period.parameter("to", toText);
        if (from != null && to != null && from.first().isAfter(to.last())) {
            throw new UnusableQuery(
                    "to", String.valueOf(toText), "to must not be before from (" + fromText + ")");
        }
        if (from != null) {
            all.filter(f.range().field(Field.PUBLISHED).atLeast(from.first()));
        }
        if (to != null) {
            all.filter(f.range().field(Field.PUBLISHED).atMost(to.last()));
        }
    }

    void filter(
            BooleanPredicateClausesStep<?, ?> all,
            boolean leftOut,
            String field,
            List<String> values) {
        if (!leftOut && !values.isEmpty()) {
            List<String> wanted = new ArrayList<>(values);
            values.forEach(value -> wanted.add(Names.fold(value)));
            all.filter(f.terms().field(field).matchingAny(wanted));
        }
    }

    private void whole(
            BooleanPredicateClausesStep<?, ?> all,
            boolean leftOut,
            String field,
            List<String> values) {
        if (!leftOut && !values.isEmpty()) {
            List<String> wanted = values.stream().map(Predicates::lower).toList();
            all.filter(f.terms().field(field).matchingAny(wanted));
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
