package org.cuttings.api.finding;

import org.cuttings.api.Written;
import org.cuttings.article.CodePoints;
import org.cuttings.article.Findings;
import org.cuttings.article.NamedEntity;
import org.cuttings.article.Quote;
import org.cuttings.article.Span;
import org.cuttings.search.quote.QuoteHit;
import org.jspecify.annotations.Nullable;

/** One quote. */
public record QuoteJson(
        @Nullable String id,
        @Nullable String articleId,
        String text,
        int start,
        int end,
        String kind,
        @Nullable String cue,
        @Nullable SpeakerJson speaker,
        @Nullable String via,
        @Nullable Integer group) {

    /** Who said something. */
    record SpeakerJson(
            String name,
            @Nullable String entityId,
            @Nullable MentionJson mention,
            double confidence) {}

    /** A quote of the article whose body this is. */
    public static QuoteJson of(Quote quote, CodePoints body) {
        return new QuoteJson(
                quote.key(),
                quote.article().key(),
                quote.text(),
                quote.span().start(),
                quote.span().end(),
                Written.lower(quote.kind()),
                quote.cue(),
                speaker(quote, body),
                quote.via(),
                quote.group());
    }

    private static @Nullable SpeakerJson speaker(Quote quote, CodePoints body) {
        String name = quote.speakerName();
        Double confidence = quote.confidence();
        if (name == null || confidence == null) {
            return null;
        }
        NamedEntity entity = quote.speaker();
        Span mention = quote.speakerMention();
        return new SpeakerJson(
                name,
                entity == null ? null : entity.key(),
                mention == null ? null : MentionJson.of(mention, body),
                confidence);
    }

    /** A quote that was recognised in this body, which is no article yet. */
    public static QuoteJson of(Findings.Said said, CodePoints body) {
        Findings.Speaker who = said.speaker();
        Span mention = who == null ? null : who.mention();
        return new QuoteJson(
                null,
                null,
                body.cut(said.span()),
                said.span().start(),
                said.span().end(),
                Written.lower(said.kind()),
                said.cue(),
                who == null
                        ? null
                        : new SpeakerJson(
                                who.name(),
                                null,
                                mention == null ? null : MentionJson.of(mention, body),
                                who.confidence()),
                said.via(),
                said.group());
    }

    /** A quote that a search found. */
    public static QuoteJson of(QuoteHit hit) {
        String name = hit.speaker();
        Double confidence = hit.confidence();
        Integer start = hit.speakerStart();
        Integer end = hit.speakerEnd();
        String text = hit.speakerText();
        return new QuoteJson(
                hit.id(),
                hit.articleId(),
                hit.text(),
                hit.start(),
                hit.end(),
                Written.lower(hit.kind()),
                hit.cue(),
                name == null
                        ? null
                        : new SpeakerJson(
                                name,
                                hit.speakerId(),
                                start == null || end == null || text == null
                                        ? null
                                        : new MentionJson(start, end, text),
                                confidence == null ? 0 : confidence),
                hit.via(),
                hit.group());
    }
}
