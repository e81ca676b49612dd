package org.cuttings.api;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cuttings.article.Article;
import org.cuttings.article.CodePoints;
import org.cuttings.article.EntityType;
import org.cuttings.article.Findings;
import org.cuttings.article.Mention;
import org.cuttings.article.NamedEntity;
import org.cuttings.article.Published;
import org.cuttings.article.Quote;
import org.cuttings.article.Span;
import org.cuttings.reading.Readings;
import org.cuttings.search.quote.QuoteHit;
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

    /**
     * What has become of the reading of an article.
     *
     * @param state waiting, done, failed, or given where names and quotes came with the article
     * @param with what read it
     * @param reason why it could not be read
     */
    record ReadingJson(
            String state, @Nullable String with, @Nullable String at, @Nullable String reason) {

        static ReadingJson of(Readings.Reading reading) {
            Instant at = reading.at();
            return new ReadingJson(
                    lower(reading.state()),
                    reading.with(),
                    at == null ? null : time(at),
                    reading.reason());
        }
    }

    /** A stretch of the body and its text. */
    record MentionJson(int start, int end, String text) {}

    /** Who said something. */
    record SpeakerJson(
            String name,
            @Nullable String entityId,
            @Nullable MentionJson mention,
            double confidence) {}

    /** One quote. */
    record QuoteJson(
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

        static QuoteJson of(Quote quote, CodePoints body) {
            return new QuoteJson(
                    quote.key(),
                    quote.article().key(),
                    quote.text(),
                    quote.span().start(),
                    quote.span().end(),
                    lower(quote.kind()),
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
                    mention == null ? null : mention(mention, body),
                    confidence);
        }

        static QuoteJson of(Findings.Said said, CodePoints body) {
            Findings.Speaker who = said.speaker();
            Span mention = who == null ? null : who.mention();
            return new QuoteJson(
                    null,
                    null,
                    body.cut(said.span()),
                    said.span().start(),
                    said.span().end(),
                    lower(said.kind()),
                    said.cue(),
                    who == null
                            ? null
                            : new SpeakerJson(
                                    who.name(),
                                    null,
                                    mention == null ? null : mention(mention, body),
                                    who.confidence()),
                    said.via(),
                    said.group());
        }

        static QuoteJson of(QuoteHit hit) {
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
                    lower(hit.kind()),
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

    /** A person, organisation or place with every place where the body names it. */
    record EntityJson(
            @Nullable String entityId, EntityType type, String name, List<MentionJson> mentions) {}

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
                article.publishedFrom() == null ? null : lower(article.publishedFrom()),
                article.body(),
                article.wordCount(),
                article.readingMinutes(),
                article.captions(),
                article.quotes().stream().map(quote -> QuoteJson.of(quote, body)).toList(),
                entities(article.mentions()),
                ReadingJson.of(reading),
                time(article.importedAt()),
                time(article.updatedAt()),
                article.version(),
                article.sha256());
    }

    private static List<EntityJson> entities(List<Mention> mentions) {
        Map<String, List<MentionJson>> places = new LinkedHashMap<>();
        Map<String, NamedEntity> byKey = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            NamedEntity entity = mention.entity();
            byKey.put(entity.key(), entity);
            places.computeIfAbsent(entity.key(), key -> new ArrayList<>())
                    .add(
                            new MentionJson(
                                    mention.span().start(), mention.span().end(), mention.text()));
        }
        return byKey.values().stream()
                .map(
                        entity ->
                                new EntityJson(
                                        entity.key(),
                                        entity.type(),
                                        entity.name(),
                                        places.getOrDefault(entity.key(), List.of())))
                .toList();
    }

    static EntityJson entity(Findings.Name name, CodePoints body) {
        return new EntityJson(
                null,
                name.type(),
                name.name(),
                name.mentions().stream().map(span -> mention(span, body)).toList());
    }

    private static MentionJson mention(Span span, CodePoints body) {
        return new MentionJson(span.start(), span.end(), body.cut(span));
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
