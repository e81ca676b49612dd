package org.cuttings.search;

import java.util.List;
import java.util.Map;
import org.cuttings.article.EntityType;
import org.cuttings.article.Published;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds articles. Everything it returns comes from the index, nothing from the database. */
@Component
public class ArticleSearch {

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
            @Nullable String next) {}

    /**
     * One article that was found.
     *
     * @param id the article's key
     * @param headlineHtml the headline, escaped, with the matching words in mark elements
     * @param snippets passages of the body, escaped, with the matching words in mark elements; the
     *     beginning of the body where nothing in it matched
     * @param quote the quote that matched best, null where none did
     * @param names the article's most named people, organisations and places
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
            List<String> snippets,
            @Nullable QuoteHit quote,
            List<NameRef> names,
            double score) {}

    /** A name with its key. */
    public record NameRef(String id, EntityType type, String name) {}

    /**
     * A value and how many matching articles have it.
     *
     * @param value what to show, such as a name, "2018-05" or "en"
     * @param entityId key of the entity, null for facets that are not names
     * @param chosen whether the query filters by it
     */
    public record Count(String value, @Nullable String entityId, long count, boolean chosen) {}

    /**
     * The articles that match.
     *
     * @throws UnusableQuery if a part of the query has no meaning, such as from: 2018-13
     */
    public Results find(Query query) {
        return new Results(0, true, 0, null, null, List.of(), Map.of(), null);
    }

    /** Articles about the same people, organisations and places in similar words. */
    public List<Hit> related(String articleKey, int size) {
        return List.of();
    }

    /** The articles before and after one in the results of a query, with its place, from 1. */
    public Neighbours around(Query query, String articleKey) {
        return new Neighbours(0, 0, null, null);
    }

    /**
     * @param place from 1; 0 where the article is not among the first thousand results
     * @param previous key of the article before, null for the first
     * @param next key of the article after, null for the last
     */
    public record Neighbours(
            int place, long total, @Nullable String previous, @Nullable String next) {}
}
