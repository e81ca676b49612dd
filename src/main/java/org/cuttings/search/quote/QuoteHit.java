package org.cuttings.search.quote;

import org.cuttings.article.Published;
import org.cuttings.article.Quote;
import org.cuttings.article.QuoteKind;
import org.cuttings.search.document.Card;
import org.cuttings.search.document.QuoteCard;
import org.cuttings.search.highlight.Escaped;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * One quote that was found, with the article it stands in.
 *
 * @param id the quote's key
 * @param opening the quotation mark that the article prints before the words, empty for none
 * @param closing what it prints after them up to and with the closing mark, empty for none
 * @param textHtml the words said, escaped, with the matching words in mark elements
 * @param seq place among the article's quotes, from 0
 * @param speakerId key of the speaker's entity, null where the speaker is not named
 * @param doubtful whether the speaker is probable only
 */
@NamedInterface("quote")
public record QuoteHit(
        String id,
        String articleId,
        String articleHeadline,
        @Nullable String source,
        @Nullable Published published,
        String language,
        String text,
        String opening,
        String closing,
        String textHtml,
        int seq,
        int start,
        int end,
        QuoteKind kind,
        @Nullable String cue,
        @Nullable String speaker,
        @Nullable String speakerId,
        @Nullable Integer speakerStart,
        @Nullable Integer speakerEnd,
        @Nullable String speakerText,
        @Nullable Double confidence,
        boolean doubtful,
        @Nullable String via,
        @Nullable Integer group) {

    /**
     * The quote that the index holds so.
     *
     * @param html the words said, escaped, with the matching ones marked
     */
    static QuoteHit of(QuoteCard card, String html) {
        Card.Said said = card.said();
        String published = card.published();
        Double confidence = said.confidence();
        return new QuoteHit(
                said.id(),
                card.articleId(),
                card.headline(),
                card.source(),
                published == null ? null : Published.parse(published),
                card.language(),
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

    /** The words with the quotation marks that the article prints, escaped, matches marked. */
    public String printedHtml() {
        return Escaped.html(opening) + textHtml + Escaped.html(closing);
    }
}
