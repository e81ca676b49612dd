package org.cuttings.search;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.cuttings.article.Article;
import org.cuttings.search.document.Field;
import org.cuttings.search.index.Predicates;
import org.cuttings.search.query.Cursor;
import org.cuttings.search.query.Query;
import org.cuttings.search.query.Words;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the index for one page of articles after the other, in each of the orders. */
@Component
class ResultPages {

    private final EntityManager entities;
    private final Hits hits;

    ResultPages(EntityManager entities, Hits hits) {
        this.entities = entities;
        this.hits = hits;
    }

    /**
     * A page of results.
     *
     * @param passed how many results there are up to its end
     */
    record Page(List<Hits.Found> found, long total, int passed, boolean more) {}

    /** The best matches: those that the plan names, then the others by their words. */
    Page best(Query query, Plan plan, int offset) {
        int named = plan.first().size();
        List<Long> first =
                plan.first()
                        .subList(Math.min(offset, named), Math.min(offset + query.size(), named));
        List<Hits.Found> found = new ArrayList<>(these(query, first));
        long total;
        if (named == 0) {
            var best = byWords(query, plan.match()).fetch(offset, query.size());
            found.addAll(best.hits());
            total = best.total().hitCount();
        } else {
            int left = query.size() - found.size();
            if (left > 0) {
                found.addAll(
                        byWords(query, without(plan)).fetchHits(Math.max(0, offset - named), left));
            }
            total = count(query, plan.match());
        }
        int passed = offset + found.size();
        return new Page(found, total, passed, passed < total);
    }

    private SearchQueryOptionsStep<?, ?, Hits.Found, ?, ?, ?> byWords(Query query, Words words) {
        return session()
                .search(Article.class)
                .select(f -> hits.projection(f, query.snippets()))
                .where(f -> new Predicates(f).ranked(query, words))
                .sort(f -> order(f, Query.Sort.RELEVANCE));
    }

    /** These articles in this order. */
    private List<Hits.Found> these(Query query, List<Long> articles) {
        if (articles.isEmpty()) {
            return List.of();
        }
        Words only = new Words(List.of(new Words.These(Set.copyOf(articles))), null);
        List<Hits.Found> found =
                new ArrayList<>(
                        session()
                                .search(Article.class)
                                .select(f -> hits.projection(f, query.snippets()))
                                .where(f -> new Predicates(f).of(query, only, null))
                                .fetchHits(articles.size()));
        found.sort(Comparator.comparingInt(each -> articles.indexOf(each.serial())));
        return found;
    }

    /** In the order of their days. */
    Page dated(Query query, Words words, @Nullable Cursor cursor, Query.Sort sort) {
        var found =
                session()
                        .search(Article.class)
                        .select(f -> hits.projection(f, query.snippets()))
                        .where(
                                f -> {
                                    PredicateFinalStep all =
                                            new Predicates(f).of(query, words, null);
                                    return cursor == null
                                            ? all
                                            : f.bool().must(all).filter(beyond(f, cursor, sort));
                                })
                        .sort(f -> order(f, sort))
                        .fetch(query.size());
        return new Page(
                found.hits(),
                cursor == null ? found.total().hitCount() : count(query, words),
                0,
                found.hits().size() < found.total().hitCount());
    }

    /** How many articles match. */
    long count(Query query, Words words) {
        return session()
                .search(Article.class)
                .where(f -> new Predicates(f).of(query, words, null))
                .fetchTotalHitCount();
    }

    /**
     * The numbers of the first articles.
     *
     * @param total how many there are in all
     */
    record Numbers(List<Long> first, long total) {}

    /**
     * The first articles in an order.
     *
     * @param most so many behind those that the plan names
     */
    Numbers numbers(Query query, Plan plan, Query.Sort sort, int most) {
        List<Long> first = new ArrayList<>(sort == Query.Sort.RELEVANCE ? plan.first() : List.of());
        Words others = first.isEmpty() ? plan.match() : without(plan);
        var found =
                session()
                        .search(Article.class)
                        .select(f -> f.id(Long.class))
                        .where(f -> new Predicates(f).ranked(query, others))
                        .sort(f -> order(f, sort))
                        .fetch(most);
        long total = first.size() + found.total().hitCount();
        first.addAll(found.hits());
        return new Numbers(first, total);
    }

    /** What matches beside those that the plan names. */
    private static Words without(Plan plan) {
        return plan.match().and(new Words.Not(new Words.These(Set.copyOf(plan.first()))));
    }

    /** What comes after the cursor in the order of days; articles without a day come last. */
    private static SearchPredicate beyond(
            SearchPredicateFactory f, Cursor cursor, Query.Sort sort) {
        boolean newest = sort == Query.Sort.NEWEST;
        SearchPredicate further =
                newest
                        ? f.range().field(Field.SERIAL).lessThan(cursor.serial()).toPredicate()
                        : f.range().field(Field.SERIAL).greaterThan(cursor.serial()).toPredicate();
        SearchPredicate undated = f.not(f.exists().field(Field.PUBLISHED)).toPredicate();
        if (cursor.day() == null) {
            return f.and(undated, further).toPredicate();
        }
        LocalDate day = LocalDate.parse(cursor.day());
        SearchPredicate otherDay =
                newest
                        ? f.range().field(Field.PUBLISHED).lessThan(day).toPredicate()
                        : f.range().field(Field.PUBLISHED).greaterThan(day).toPredicate();
        SearchPredicate sameDay =
                f.and(f.match().field(Field.PUBLISHED).matching(day).toPredicate(), further)
                        .toPredicate();
        return f.or(otherDay, sameDay, undated).toPredicate();
    }

    /** The order of articles; those without a date come last. */
    static SortFinalStep order(SearchSortFactory f, Query.Sort sort) {
        return switch (sort) {
            case RELEVANCE -> f.score().then().field(Field.SERIAL).desc();
            case NEWEST ->
                    f.field(Field.PUBLISHED)
                            .desc()
                            .missing()
                            .last()
                            .then()
                            .field(Field.SERIAL)
                            .desc();
            case OLDEST ->
                    f.field(Field.PUBLISHED)
                            .asc()
                            .missing()
                            .last()
                            .then()
                            .field(Field.SERIAL)
                            .asc();
        };
    }

    private SearchSession session() {
        return Search.session(entities);
    }
}
