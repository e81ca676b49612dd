package org.cuttings.search.quote;

import java.time.LocalDate;
import java.util.List;
import org.cuttings.article.Key;
import org.cuttings.article.Published;
import org.cuttings.search.document.Field;
import org.cuttings.search.query.Cursor;
import org.cuttings.search.query.Query.Sort;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.jspecify.annotations.Nullable;

/**
 * The order in which quotes are listed, and the place in it where a page begins. Quotes of one
 * article stay in the order of its text.
 */
final class QuoteOrder {

    private final Sort sort;
    private final @Nullable Cursor cursor;

    QuoteOrder(@Nullable Sort sort, @Nullable Cursor cursor) {
        this.sort = sort == null ? Sort.NEWEST : sort;
        this.cursor = cursor;
    }

    /** How many results the pages before have shown, where the index passes over them itself. */
    int passed() {
        return cursor != null && sort == Sort.RELEVANCE ? cursor.passed() : 0;
    }

    /** Whether only what comes after the cursor is asked for. */
    boolean narrows() {
        return cursor != null && sort != Sort.RELEVANCE;
    }

    PredicateFinalStep page(SearchPredicateFactory f, PredicateFinalStep all) {
        Cursor from = cursor;
        return from == null || sort == Sort.RELEVANCE
                ? all
                : f.bool().must(all).filter(beyond(f, from));
    }

    /** What comes after the cursor: on other days, in other articles, or further on in the same. */
    private SearchPredicate beyond(SearchPredicateFactory f, Cursor from) {
        SearchPredicate undated = f.not(f.exists().field(Field.PUBLISHED)).toPredicate();
        SearchPredicate further = further(f, from);
        if (from.day() == null) {
            return f.and(undated, further).toPredicate();
        }
        LocalDate day = LocalDate.parse(from.day());
        var published = f.range().field(Field.PUBLISHED);
        SearchPredicate otherDay =
                (sort == Sort.NEWEST ? published.lessThan(day) : published.greaterThan(day))
                        .toPredicate();
        SearchPredicate sameDay =
                f.and(f.match().field(Field.PUBLISHED).matching(day).toPredicate(), further)
                        .toPredicate();
        return f.or(otherDay, sameDay, undated).toPredicate();
    }

    private SearchPredicate further(SearchPredicateFactory f, Cursor from) {
        long article = from.serial();
        var serial = f.range().field(Field.SERIAL);
        SearchPredicate otherArticle =
                (sort == Sort.NEWEST ? serial.lessThan(article) : serial.greaterThan(article))
                        .toPredicate();
        SearchPredicate sameArticle =
                f.and(
                                f.match().field(Field.SERIAL).matching(article).toPredicate(),
                                f.range()
                                        .field(Field.SEQ)
                                        .greaterThan((long) from.passed())
                                        .toPredicate())
                        .toPredicate();
        return f.or(otherArticle, sameArticle).toPredicate();
    }

    SortFinalStep sort(SearchSortFactory f) {
        SortFinalStep first =
                switch (sort) {
                    case RELEVANCE -> f.score();
                    case NEWEST -> f.field(Field.PUBLISHED).desc().missing().last();
                    case OLDEST -> f.field(Field.PUBLISHED).asc().missing().last();
                };
        SortFinalStep article =
                sort == Sort.OLDEST ? f.field(Field.SERIAL).asc() : f.field(Field.SERIAL).desc();
        return f.composite().add(first).add(article).add(f.field(Field.SEQ).asc());
    }

    /** Where the next page begins after these results. */
    Cursor next(List<QuoteHit> page) {
        QuoteHit last = page.get(page.size() - 1);
        Published published = last.published();
        return new Cursor(
                sort == Sort.RELEVANCE ? passed() + page.size() : last.seq(),
                published == null ? null : published.day().toString(),
                Key.parse(last.articleId()).orElse(0));
    }
}
