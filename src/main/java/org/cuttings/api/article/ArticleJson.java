package org.cuttings.api.article;

import java.util.List;
import org.cuttings.api.Written;
import org.cuttings.api.finding.EntityJson;
import org.cuttings.api.finding.QuoteJson;
import org.cuttings.api.finding.ReadingJson;
import org.cuttings.article.Article;
import org.cuttings.article.CodePoints;
import org.cuttings.article.Published;
import org.cuttings.reading.Readings;
import org.jspecify.annotations.Nullable;

/** An article as JSON; positions count code points of {@code body}. */
record ArticleJson(
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
        @Nullable String publishedFrom,
        String body,
        int wordCount,
        int readingMinutes,
        List<String> captions,
        List<QuoteJson> quotes,
        List<EntityJson> entities,
        ReadingJson reading,
        String importedAt,
        String updatedAt,
        int version,
        String sha256) {

    static ArticleJson of(Article article, Readings.Reading reading) {
        CodePoints body = new CodePoints(article.body());
        Published published = article.published();
        return new ArticleJson(
                article.key(),
                article.headline(),
                article.standfirst(),
                article.byline(),
                article.authors(),
                article.source(),
                article.section(),
                article.url(),
                article.language(),
                published == null ? null : published.toString(),
                article.publishedFrom() == null ? null : Written.lower(article.publishedFrom()),
                article.body(),
                article.wordCount(),
                article.readingMinutes(),
                article.captions(),
                article.quotes().stream().map(quote -> QuoteJson.of(quote, body)).toList(),
                EntityJson.all(article.mentions()),
                ReadingJson.of(reading),
                Written.time(article.importedAt()),
                Written.time(article.updatedAt()),
                article.version(),
                article.sha256());
    }
}
