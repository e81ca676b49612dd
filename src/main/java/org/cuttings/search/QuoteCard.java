package org.cuttings.search;

import org.cuttings.article.Article;
import org.cuttings.article.CodePoints;
import org.cuttings.article.Published;
import org.cuttings.article.Quote;
import org.jspecify.annotations.Nullable;

/** What a list of quotes shows of one, kept in the index so that no result needs the database. */
record QuoteCard(
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

    /**
     * As a result.
     *
     * @param html the words said, escaped, with the matching ones marked
     */
    QuoteHit hit(String html) {
        Double confidence = said.confidence();
        return new QuoteHit(
                said.id(),
                articleId,
                headline,
                source,
                published == null ? null : Published.parse(published),
                language,
                said.text(),
                said.opening(),
                said.closing(),
                html,
                said.seq(),
                said.start(),
                said.end(),
                said.kind(),
                said.cue(),
                said.speaker(),
                said.speakerId(),
                said.speakerStart(),
                said.speakerEnd(),
                said.speakerText(),
                confidence,
                confidence != null && confidence < Quote.CERTAIN,
                said.via(),
                said.group());
    }
}
