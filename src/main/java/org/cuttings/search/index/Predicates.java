package org.cuttings.search.index;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cuttings.article.Names;
import org.cuttings.search.analysis.Language;
import org.cuttings.search.analysis.Sentences;
import org.cuttings.search.document.Field;
import org.cuttings.search.query.Period;
import org.cuttings.search.query.Query;
import org.cuttings.search.query.UnusableQuery;
import org.cuttings.search.query.Words;
import org.cuttings.search.query.Words.All;
import org.cuttings.search.query.Words.Any;
import org.cuttings.search.query.Words.Not;
import org.cuttings.search.query.Words.Part;
import org.cuttings.search.query.Words.Same;
import org.cuttings.search.query.Words.Term;
import org.cuttings.search.query.Words.These;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.util.common.data.Range;
import org.jspecify.annotations.Nullable;

/** Turns a query into what the index understands. */
public final class Predicates {

    /**
     * What it adds to a score that an article is of the last year, and again of the last month:
     * less than a word that few articles have, which adds 3 to 8.
     */
    private static final float RECENT = 0.3f;

    private static final List<String> ARTICLE = Language.fields(Field.WORDS);
    private static final List<String> QUOTE = Language.fields(Field.SAID);

    private static final Map<String, List<String>> QUALIFIED =
            Map.of(
                    "lang", List.of(Field.LANGUAGE),
                    "has", List.of(Field.HAS),
                    "speaker", List.of(Field.SPEAKERS),
                    "person", List.of(Field.PERSONS),
                    "org", List.of(Field.ORGS),
                    "place", List.of(Field.PLACES),
                    "source", List.of(Field.SOURCE),
                    "byline", List.of(Field.BYLINE),
                    "section", List.of(Field.SECTION),
                    "headline", Language.fields(Field.HEADLINE));

    /** Fields with whole values instead of words. */
    private static final Set<String> WHOLE = Set.of(Field.LANGUAGE, Field.HAS);

    private static final Map<String, List<String>> QUALIFIED_QUOTE =
            Map.of("speaker", List.of(Field.SPEAKERS));

    private final SearchPredicateFactory f;
    private final List<String> unqualified;
    private final Map<String, List<String>> qualified;

    /** Of articles. */
    public Predicates(SearchPredicateFactory f) {
        this(f, ARTICLE, QUALIFIED);
    }

    private Predicates(
            SearchPredicateFactory f,
            List<String> unqualified,
            Map<String, List<String>> qualified) {
        this.f = f;
        this.unqualified = unqualified;
        this.qualified = qualified;
    }

    /** Of quotes instead of articles. */
    public static Predicates ofQuotes(SearchPredicateFactory f) {
        return new Predicates(f, QUOTE, QUALIFIED_QUOTE);
    }

    /**
     * The whole query, leaving out the filter of one facet so that its values can be counted.
     *
     * @param words those of the query, or others that are sought instead
     * @param without the facet, a year for all dates; null to leave nothing out
     * @throws UnusableQuery if a date of the query is none, or its last is before its first
     */
    public PredicateFinalStep of(Query query, Words words, Query.@Nullable Facet without) {
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

    /** The same, ranked: of articles that match as well, the new ones come before the old ones. */
    public PredicateFinalStep ranked(Query query, Words words) {
        PredicateFinalStep all = of(query, words, null);
        if (!query.recency() || words.isEmpty()) {
            return all;
        }
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        var ranked = f.bool().must(all);
        for (LocalDate since : List.of(today.minusMonths(1), today.minusYears(1))) {
            ranked.should(
                    f.range()
                            .field(Field.PUBLISHED)
                            .between(since, today)
                            .constantScore()
                            .boost(RECENT));
        }
        return ranked;
    }

    /**
     * One part of the words.
     *
     * @throws UnusableQuery if it has a qualifier that quotes do not have
     */
    public SearchPredicate part(Part part) {
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
        if (part instanceof Same sentence) {
            return same(sentence.terms());
        }
        if (part instanceof These these) {
            return these.articles().isEmpty()
                    ? f.matchNone().toPredicate()
                    : f.terms().field(Field.SERIAL).matchingAny(these.articles()).toPredicate();
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
        if (ofArticles()) {
            // a quote is short: what stands in it stands together
            all.filter(together(String.join(" ", different)));
        }
        return all.toPredicate();
    }

    private boolean ofArticles() {
        return unqualified.equals(ARTICLE);
    }

    private SearchPredicate together(String words) {
        return f.phrase()
                .fields(array(Language.fields(Field.SENTENCES)))
                .matching(words)
                .slop(Sentences.LONGEST)
                .toPredicate();
    }

    private static String[] array(List<String> fields) {
        return fields.toArray(String[]::new);
    }

    private SearchPredicate term(Term term) {
        if (term.kind() == Words.Kind.PERIOD) {
            return period(term);
        }
        String qualifier = term.qualifier();
        if ("entity".equals(qualifier) && ofArticles()) {
            return entity(term.text());
        }
        List<String> fields = qualifier == null ? unqualified : fields(qualifier);
        if (WHOLE.contains(fields.get(0))) {
            return f.match().field(fields.get(0)).matching(lower(term.text())).toPredicate();
        }
        return in(array(fields), term);
    }

    private SearchPredicate entity(String key) {
        var any = f.bool();
        for (String field : List.of(Field.PERSON_IS, Field.ORG_IS, Field.PLACE_IS)) {
            any.should(f.match().field(field).matching(key));
        }
        return any.minimumShouldMatchNumber(1).toPredicate();
    }

    private List<String> fields(String qualifier) {
        List<String> fields = qualified.get(qualifier);
        if (fields == null) {
            throw new UnusableQuery(
                    "q",
                    qualifier + ":",
                    "q must not have "
                            + qualifier
                            + ": here; quotes are found by words, speaker:,"
                            + " before:, after: and on:");
        }
        return fields;
    }

    private SearchPredicate in(String[] fields, Term term) {
        return switch (term.kind()) {
            case NEAR ->
                    f.phrase()
                            .fields(fields)
                            .matching(term.text())
                            .slop(term.distance())
                            .toPredicate();
            case PREFIX -> prefix(fields, Names.fold(term.text()));
            case FUZZY -> fuzzy(fields, term.text());
            default -> row(fields, term.text());
        };
    }

    // A typed word such as water-sharing is several words to the index: all in a row.
    private SearchPredicate row(String[] fields, String words) {
        return f.phrase().fields(fields).matching(words).toPredicate();
    }

    // A beginning such as al-mek* is several words to the index, of which only the last is open.
    private SearchPredicate prefix(String[] fields, String words) {
        int end = words.lastIndexOf(' ');
        SearchPredicate last =
                f.prefix().fields(fields).matching(words.substring(end + 1)).toPredicate();
        return end < 0 ? last : f.and(row(fields, words.substring(0, end)), last).toPredicate();
    }

    // Analysed text would be sought as it is, because each word comes with its stem.
    private SearchPredicate fuzzy(String[] fields, String text) {
        var all = f.bool();
        for (String word : Names.fold(text).split(" ")) {
            all.must(f.match().fields(fields).matching(word).fuzzy().skipAnalysis());
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

    /**
     * Adds a range of days of publication, both inclusive.
     *
     * @param fromText a day, a month or a year; null or blank for no beginning
     * @param toText likewise; null or blank for no end
     * @throws UnusableQuery if one is neither, or the last is before the first
     */
    public void dates(
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

    /**
     * Adds a filter by whole values, any of which must be there, each as it is or folded as names
     * are; none where there are no values.
     *
     * @param leftOut whether to add nothing all the same
     */
    public void filter(
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
