package org.cuttings.api.article;

import java.util.List;
import java.util.Map;
import org.cuttings.api.finding.QuoteJson;
import org.cuttings.article.EntityType;
import org.cuttings.search.ArticleSearch;
import org.cuttings.search.StoryVersions.Story;
import org.cuttings.search.quote.QuoteHit;
import org.jspecify.annotations.Nullable;

/**
 * An article that was found, without its body.
 *
 * @param why by what it was found: words, meaning, name
 * @param story null where the archive has no other version of it
 * @param snippets HTML: escaped text with the matching words in mark elements
 */
record HitJson(
        String id,
        String headline,
        @Nullable String standfirst,
        @Nullable String byline,
        List<String> authors,
        @Nullable String source,
        @Nullable String section,
        @Nullable String url,
        String language,
        @Nullable String published,
        int wordCount,
        int readingMinutes,
        String importedAt,
        List<String> snippets,
        @Nullable QuoteJson quote,
        @Nullable StoryJson story,
        List<NameJson> entities,
        List<String> why,
        double score) {

    /** A name with its key. */
    record NameJson(String entityId, EntityType type, String name) {}

    static HitJson of(ArticleSearch.Hit hit, Map<String, Story> stories) {
        QuoteHit quote = hit.quote();
        return new HitJson(
                hit.id(),
                hit.headline(),
                hit.standfirst(),
                hit.byline(),
                hit.authors(),
                hit.source(),
                hit.section(),
                hit.url(),
                hit.language(),
                hit.published() == null ? null : hit.published().toString(),
                hit.wordCount(),
                hit.readingMinutes(),
                hit.importedAt(),
                hit.snippets(),
                quote == null ? null : QuoteJson.of(quote),
                hit.story() == null ? null : StoryJson.of(stories.get(hit.story())),
                hit.names().stream()
                        .map(name -> new NameJson(name.id(), name.type(), name.name()))
                        .toList(),
                hit.why(),
                hit.score());
    }
}
