package org.cuttings.search.quote;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.cuttings.article.Names;
import org.cuttings.article.Quote;
import org.cuttings.article.QuoteKind;
import org.cuttings.search.document.Field;
import org.cuttings.search.document.QuoteCard;
import org.cuttings.search.document.QuoteDocument;
import org.cuttings.search.facet.Count;
import org.cuttings.search.highlight.Excerpts;
import org.cuttings.search.index.Engine;
import org.cuttings.search.outage.Outage;
import org.cuttings.search.query.Cursor;
import org.cuttings.search.query.Query.Sort;
import org.cuttings.search.query.Typed;
import org.cuttings.search.query.UnusableQuery;
import org.cuttings.search.query.Words;
import org.cuttings.search.query.WordsReader;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds quotes: who said what about what, and when. What it returns comes from the index; only the
 * names of facets are looked up.
 */
@Component
@NamedInterface("quote")
public class QuoteSearch {

    /** What the filter by speaker asks for where nobody knows who spoke. */
    public static final String SPEAKER_UNKNOWN = QuoteDocument.UNKNOWN;

    private static final int FACET_VALUES = 20;

    private final EntityManager entities;
    private final Engine engine;
    private final Names names;
    private final JsonMapper json;
    private final Outage outage;

    QuoteSearch(
            EntityManager entities, Engine engine, Names names, JsonMapper json, Outage outage) {
        this.engine = engine;
        this.outage = outage;
        this.entities = entities;
        this.names = names;
        this.json = json;
    }

    /**
     * What is asked.
     *
     * @param q words of the quote itself, as in {@link org.cuttings.search.query.Query#q()}
     * @param speaker names or entity keys, any of which; {@link #SPEAKER_UNKNOWN} for nobody known
     * @param about words, or names or keys of entities, any of which in the quote or its paragraph,
     *     where who speaks is not counted
     * @param from first day, month or year of publication
     * @param to last day, month or year of publication, inclusive
     * @param kind any of which; empty for all
     * @param source newspapers, agencies or sites, any of which
     * @param sort null for the newest first
     * @param size 1 to 100
     * @param after opaque cursor, null for the first page
     * @param facets which facets to count
     */
    public record Query(
            @Nullable String q,
            List<String> speaker,
            List<String> about,
            @Nullable String from,
            @Nullable String to,
            List<QuoteKind> kind,
            List<String> source,
            @Nullable Sort sort,
            int size,
            @Nullable String after,
            Set<Facet> facets) {

        public Query {
            q = Typed.cleanOrNull(q);
            speaker = clean(speaker);
            about = clean(about);
            source = clean(source);
            kind = List.copyOf(kind);
            facets = Set.copyOf(facets);
        }

        private static List<String> clean(List<String> values) {
            return values.stream().map(Typed::clean).filter(text -> !text.isBlank()).toList();
        }

        /** All quotes, the newest first. */
        public static Query all(int size) {
            return new Query(
                    null, List.of(), List.of(), null, null, List.of(), List.of(), null, size, null,
                    Set.of());
        }

        /** Quotes by one speaker. */
        public Query by(String who) {
            return new Query(
                    q, List.of(who), about, from, to, kind, source, sort, size, after, facets);
        }

        /** Quotes about one thing. */
        public Query about(String what) {
            return new Query(
                    q, speaker, List.of(what), from, to, kind, source, sort, size, after, facets);
        }

        /** The same with other names for speakers and what is spoken about. */
        Query naming(UnaryOperator<List<String>> change) {
            return new Query(
                    q,
                    change.apply(speaker),
                    change.apply(about),
                    from,
                    to,
                    kind,
                    source,
                    sort,
                    size,
                    after,
                    facets);
        }

        /** Quotes of these kinds. */
        public Query of(List<QuoteKind> kinds) {
            return new Query(q, speaker, about, from, to, kinds, source, sort, size, after, facets);
        }

        /** The same with one value chosen in a filter, whatever was chosen there before. */
        Query choosing(Facet facet, String value) {
            return switch (facet) {
                case SPEAKER -> by(value);
                case ABOUT -> about(value);
                case KIND -> of(List.of(QuoteKind.valueOf(value.toUpperCase(Locale.ROOT))));
                case SOURCE ->
                        new Query(
                                q,
                                speaker,
                                about,
                                from,
                                to,
                                kind,
                                List.of(value),
                                sort,
                                size,
                                after,
                                facets);
                case YEAR, MONTH, DAY -> this;
            };
        }

        /** The same with these facets counted. */
        public Query counting(Set<Facet> wanted) {
            return new Query(q, speaker, about, from, to, kind, source, sort, size, after, wanted);
        }
    }

    /** What quotes can be counted by. */
    public enum Facet {
        SPEAKER,
        ABOUT,
        KIND,
        SOURCE,
        YEAR,
        MONTH,
        DAY;

        boolean date() {
            return this == YEAR || this == MONTH || this == DAY;
        }
    }

    /**
     * @param interpretation how the words were read, where they could not be read strictly
     * @param facets the counts asked for, each facet counted without its own choice
     * @param next cursor of the next page, null on the last one
     */
    public record Results(
            long total,
            boolean exact,
            long tookMs,
            @Nullable String interpretation,
            List<QuoteHit> items,
            Map<Facet, List<Count>> facets,
            @Nullable String next) {}

    /**
     * The quotes that match.
     *
     * @throws UnusableQuery if a parameter has no meaning
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
        return outage.ask(() -> found(asked, facetValues));
    }

    private Results found(Query asked, int facetValues) {
        long start = System.nanoTime();
        Query query = asked.naming(names::current);
        Words words = WordsReader.read(query.q());
        Cursor cursor = Cursor.read(query.after());
        QuoteOrder order = new QuoteOrder(query.sort(), cursor);
        var found =
                session()
                        .search(Quote.class)
                        .select(f -> f.field(Field.CARD, String.class))
                        .where(f -> order.page(f, new QuotePredicates(f).of(query, words, null)))
                        .sort(order::sort)
                        .fetch(order.passed(), query.size());
        Excerpts.OfPage excerpts = Excerpts.OfPage.of(words.shown(), Set.of());
        List<QuoteHit> hits = found.hits().stream().map(card -> hit(card, excerpts)).toList();
        long left = found.total().hitCount();
        boolean more = order.passed() + hits.size() < left;
        return new Results(
                order.narrows() ? count(query, words) : left,
                true,
                (System.nanoTime() - start) / 1_000_000,
                words.interpretation(),
                hits,
                new QuoteFacets(names, engine, session(), query, words, facetValues)
                        .count(query.facets()),
                more && !hits.isEmpty() ? order.next(hits).write() : null);
    }

    /** How many quotes there are. */
    @Transactional(readOnly = true)
    public long count() {
        return outage.ask(
                () -> session().search(Quote.class).where(f -> f.matchAll()).fetchTotalHitCount());
    }

    /** How many quotes each of these entities is the speaker of, by its key. */
    @Transactional(readOnly = true)
    public Map<String, Long> countBySpeaker(Set<String> keys) {
        return keys.isEmpty() ? Map.of() : outage.ask(() -> engine.quotes(keys));
    }

    private long count(Query query, Words words) {
        return session()
                .search(Quote.class)
                .where(f -> new QuotePredicates(f).of(query, words, null))
                .fetchTotalHitCount();
    }

    private QuoteHit hit(String text, Excerpts.OfPage excerpts) {
        QuoteCard card = json.readValue(text, QuoteCard.class);
        return QuoteHit.of(card, excerpts.in(card.language()).whole(card.said().text()));
    }

    private SearchSession session() {
        return Search.session(entities);
    }
}
