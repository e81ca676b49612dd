package org.cuttings.search.document;

import org.cuttings.article.Article;
import org.cuttings.article.CodePoints;
import org.cuttings.article.Published;
import org.cuttings.article.Quote;
import org.jspecify.annotations.Nullable;

/**
 * What a list of quotes shows of one, kept in the index so that no result needs the database.
 *
 * @param articleId key of the article it stands in
 * @param headline of that article, as are source, date and language
 * @param published as {@link Published#parse} reads it, null where unknown
 */
public record QuoteCard(
        String articleId,
        String headline,
        @Nullable String source,
        @Nullable String published,
        String language,
        Card.Said said) {

    static QuoteCard of(Quote quote, CodePoints body) {
        Article article = quote.article();
        Published published = article.published();
        return new QuoteCard(
                article.key(),
                article.headline(),
                article.source(),
                published == null ? null : published.toString(),
                article.language(),
                Card.said(quote, body));
    }
}
