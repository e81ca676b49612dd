package org.cuttings.search;

import java.util.List;
import java.util.Map;
import org.cuttings.article.Key;
import org.cuttings.article.Published;
import org.cuttings.article.QuoteKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds quotes: who said what about what, and when. */
@Component
public class QuoteSearch {

    private final JdbcClient jdbc;

    QuoteSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is asked.
     *
     * @param q words of the quote itself
     * @param speaker names or entity keys, any of which
     * @param about words, or the name or key of an entity, in the quote or its paragraph
     * @param from first day, month or year of publication
     * @param to last day, month or year of publication, inclusive
     * @param kind null for all
     * @param size 1 to 100
     * @param after opaque cursor, null for the first page
     */
    public record Query(
            @Nullable String q,
            List<String> speaker,
            @Nullable String about,
            @Nullable String from,
            @Nullable String to,
            @Nullable QuoteKind kind,
            int size,
            @Nullable String after) {

        public Query {
            q = Typed.cleanOrNull(q);
            about = Typed.cleanOrNull(about);
            speaker = speaker.stream().map(Typed::clean).toList();
        }
    }

    /**
     * @param speakers who said most of what was found
     * @param years how many quotes were found in each year
     */
    public record Results(
            long total,
            boolean exact,
            long tookMs,
            List<QuoteHit> items,
            List<ArticleSearch.Count> speakers,
            Map<String, Long> years,
            @Nullable String next) {}

    /**
     * The quotes that match, the newest first.
     *
     * @throws UnusableQuery if a parameter has no meaning
     */
    @Transactional(readOnly = true)
    public Results find(Query query) {
        long start = System.nanoTime();
        QuoteFilter filter = new QuoteFilter(query);
        Cursor cursor = Cursor.read(query.after());
        long total = filter.count(jdbc);
        List<QuoteHit> found = filter.page(jdbc, cursor, query.size() + 1);
        List<QuoteHit> page = found.subList(0, Math.min(found.size(), query.size()));
        String next = found.size() > page.size() ? cursor(page.get(page.size() - 1)).write() : null;
        return new Results(
                total,
                true,
                (System.nanoTime() - start) / 1_000_000,
                List.copyOf(page),
                filter.speakers(jdbc),
                filter.years(jdbc),
                next);
    }

    /** The newest quotes of this kind alone, without counting how many there are. */
    @Transactional(readOnly = true)
    public List<QuoteHit> newest(Query query) {
        return new QuoteFilter(query).page(jdbc, null, query.size());
    }

    private static Cursor cursor(QuoteHit last) {
        Published published = last.published();
        return new Cursor(
                0,
                published == null ? null : published.day().toString(),
                Key.parse(last.id()).orElse(0));
    }
}
