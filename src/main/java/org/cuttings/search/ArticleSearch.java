package org.cuttings.search;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.cuttings.article.Article;
import org.cuttings.article.EntityType;
import org.cuttings.article.Key;
import org.cuttings.article.Names;
import org.cuttings.article.Published;
import org.cuttings.search.analysis.Language;
import org.cuttings.search.document.Card;
import org.cuttings.search.document.Field;
import org.cuttings.search.facet.Count;
import org.cuttings.search.facet.Facets;
import org.cuttings.search.facet.LastCounts;
import org.cuttings.search.highlight.Sought;
import org.cuttings.search.index.Engine;
import org.cuttings.search.outage.Outage;
import org.cuttings.search.query.Cursor;
import org.cuttings.search.query.Query;
import org.cuttings.search.query.UnusableQuery;
import org.cuttings.search.query.Words;
import org.cuttings.search.query.WordsReader;
import org.cuttings.search.quote.QuoteHit;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds articles. What it returns comes from the index; only the names of facets are looked up. */
@Component
public class ArticleSearch {

    private static final int AROUND = 1_000;
    static final int FACET_VALUES = 20;

    private final EntityManager entities;
    private final Engine engine;
    private final Names names;
    private final Hits hits;
    private final Planner planner;
    private final ResultPages pages;
    private final LastCounts counts;
    private final Outage outage;

    ArticleSearch(
            EntityManager entities,
            Engine engine,
            Names names,
            Hits hits,
            Planner planner,
            ResultPages pages,
            LastCounts counts,
            Outage outage) {
        this.entities = entities;
        this.engine = engine;
        this.names = names;
        this.hits = hits;
        this.planner = planner;
        this.pages = pages;
        this.counts = counts;
        this.outage = outage;
    }

    /**
     * One page of results.
     *
     * @param total how many articles match
     * @param exact whether {@code total} is exact or a lower bound
     * @param interpretation how the query was read, where it could not be read strictly
     * @param suggestion a query that would find more, null where none is known
     * @param facets the counts asked for, each facet counted without its own choice
     * @param next cursor of the next page, null on the last one
     */
    public record Results(
            long total,
            boolean exact,
            long tookMs,
            @Nullable String interpretation,
            @Nullable String suggestion,
            List<Hit> items,
            Map<Query.Facet, List<Count>> facets,
            @Nullable String next) {

        /** The same with a query that would find more. */
        Results suggesting(@Nullable String query) {
            return new Results(total, exact, tookMs, interpretation, query, items, facets, next);
        }
    }

    /**
     * One article that was found.
     *
     * @param id the article's key
     * @param headlineHtml the headline, escaped, with the matching words in mark elements
     * @param story key of the story of which it is one of several versions, null where it is not
     * @param snippets passages of the body, escaped, with the matching words in mark elements; the
     *     beginning of the body where nothing in it matched
     * @param quote the quote that matched best, null where none did
     * @param names the article's most named people, organisations and places
     * @param why by what it was found: "words", "meaning", "name"; empty where nothing was sought
     * @param score how well it matches; comparable within one answer only
     */
    public record Hit(
            String id,
            String headline,
            String headlineHtml,
            @Nullable String standfirst,
            @Nullable String byline,
            List<String> authors,
            @Nullable String source,
            @Nullable String section,
            @Nullable String url,
            String language,
            @Nullable Published published,
            int wordCount,
            int readingMinutes,
            String importedAt,
            @Nullable String story,
            List<String> snippets,
            @Nullable QuoteHit quote,
            List<NameRef> names,
            List<String> why,
            double score) {}

    /** A name with its key. */
    public record NameRef(String id, EntityType type, String name) {}

    /**
     * The articles that match.
     *
     * @throws UnusableQuery if a part of the query has no meaning, such as from: 2018-13
     */
    @Transactional(readOnly = true)
    public Results find(Query query) {
        return find(query, FACET_VALUES);
    }

    /**
     * The same with up to so many values for each facet, for pages that list them all.
     *
     * @param facetValues 1 to 1,000
     */
    @Transactional(readOnly = true)
    public Results find(Query asked, int facetValues) {
        return outage.ask(() -> find(asked, WordsReader.read(asked.q()), null, facetValues));
    }

    /**
     * The same for words that may be other than those of the query, which {@code instead} tells.
     */
    Results find(Query asked, Words words, @Nullable String instead, int facetValues) {
        long start = System.nanoTime();
        Query query = asked.naming(names::current);
        Plan plan = planner.plan(query, words);
        Cursor cursor = Cursor.read(query.after());
        Query.Sort sort = sort(query, words);
        ResultPages.Page page =
                sort == Query.Sort.RELEVANCE
                        ? pages.best(query, plan, cursor == null ? 0 : cursor.passed())
                        : pages.dated(query, plan.match(), cursor, sort);
        List<Hit> shown = hits.shown(page.found(), query, plan);
        LastCounts.Facetted counted =
                counts.of(
                        query,
                        plan.match(),
                        facetValues,
                        () ->
                                new Facets(names, engine, session(), query, plan.match())
                                        .count(query.facets(), facetValues));
        String note = counted.note();
        Words read = note == null ? plan.match() : plan.match().noting(note);
        int last = shown.size() - 1;
        String next =
                page.more() && last >= 0
                        ? page.found()
                                .get(last)
                                .cursor(page.passed(), shown.get(last).published())
                                .write()
                        : null;
        return new Results(
                page.total(),
                true,
                (System.nanoTime() - start) / 1_000_000,
                read.interpretation(),
                instead,
                shown,
                counted.counts(),
                next);
    }

    /** How many articles match. */
    long count(Query query, Words words) {
        return pages.count(query, words);
    }

    private static Query.Sort sort(Query query, Words words) {
        Query.Sort wanted = query.sort();
        return wanted != null ? wanted : words.isEmpty() ? Query.Sort.NEWEST : Query.Sort.RELEVANCE;
    }

    private SearchSession session() {
        return Search.session(entities);
    }

    /** How many articles there are. */
    @Transactional(readOnly = true)
    public long count() {
        return outage.ask(
                () ->
                        session()
                                .search(Article.class)
                                .where(f -> f.matchAll())
                                .fetchTotalHitCount());
    }

    /** Articles about the same people, organisations and places in similar words. */
    @Transactional(readOnly = true)
    public List<Hit> related(String articleKey, int size) {
        return outage.ask(() -> alike(articleKey, size));
    }

    private List<Hit> alike(String articleKey, int size) {
        OptionalLong id = Key.parse(articleKey);
        Optional<Card> card = id.isEmpty() ? Optional.empty() : hits.card(id.getAsLong());
        if (card.isEmpty()) {
            return List.of();
        }
        Card article = card.get();
        List<Hits.Found> found =
                session()
                        .search(Article.class)
                        .select(f -> hits.projection(f, false))
                        .where(f -> alike(f, id.getAsLong(), article))
                        .fetchHits(size);
        return hits.shown(found, Query.of(null), Plan.of(WordsReader.read(null)));
    }

    private static PredicateFinalStep alike(SearchPredicateFactory f, long id, Card article) {
        var any = f.bool();
        any.mustNot(f.match().field(Field.SERIAL).matching(id));
        if (article.story() != null) {
            any.mustNot(f.match().field(Field.STORY).matching(article.story()));
        }
        Language language = Language.of(article.language());
        any.should(
                f.match()
                        .field(language.field(Field.HEADLINE))
                        .boost(2)
                        .matching(article.headline()));
        any.should(
                f.match()
                        .field(language.field(Field.WORDS))
                        .boost(0.5f)
                        .matching(article.headline()));
        for (Card.Name name : article.names()) {
            String field =
                    switch (name.type()) {
                        case PERSON -> Field.PERSON_IS;
                        case ORGANISATION -> Field.ORG_IS;
                        default -> Field.PLACE_IS;
                    };
            any.should(f.match().field(field).boost(1.5f).matching(name.id()));
        }
        return any.minimumShouldMatchNumber(article.names().isEmpty() ? 1 : 2);
    }

    /** The articles before and after one in the results for words, with its place, from 1. */
    Neighbours around(Query asked, Words words, String articleKey) {
        Query query = asked.naming(names::current);
        ResultPages.Numbers all =
                pages.numbers(query, planner.plan(query, words), sort(query, words), AROUND);
        List<Long> ids = all.first();
        int at = ids.indexOf(Key.parse(articleKey).orElse(Long.MIN_VALUE));
        return new Neighbours(
                at + 1,
                all.total(),
                at > 0 ? Key.of(ids.get(at - 1)) : null,
                at >= 0 && at + 1 < ids.size() ? Key.of(ids.get(at + 1)) : null,
                new Sought(words));
    }

    /**
     * @param place from 1; 0 where the article is not among the first thousand results
     * @param previous key of the article before, null for the first
     * @param next key of the article after, null for the last
     * @param sought what the articles were found by
     */
    public record Neighbours(
            int place,
            long total,
            @Nullable String previous,
            @Nullable String next,
            Sought sought) {}
}
