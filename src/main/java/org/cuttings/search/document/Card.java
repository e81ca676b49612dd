package org.cuttings.search.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cuttings.article.Article;
import org.cuttings.article.CodePoints;
import org.cuttings.article.EntityType;
import org.cuttings.article.Mention;
import org.cuttings.article.NamedEntity;
import org.cuttings.article.QuotationMarks;
import org.cuttings.article.Quote;
import org.cuttings.article.QuoteKind;
import org.cuttings.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a result shows of its article, kept in the index so that no result needs the database.
 *
 * @param id the article's key
 * @param published as {@link org.cuttings.article.Published#parse} reads it, null where unknown
 * @param importedAt the instant in ISO 8601, to the second
 * @param story key of the story of which it is one of several versions, null where it is not
 * @param start the beginning of the body
 * @param names the most named, at most six
 * @param quotes the first sixty
 */
public record Card(
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
        @Nullable String story,
        String start,
        List<Name> names,
        List<Said> quotes) {

    private static final int START = 240;
    private static final int MOST_NAMES = 6;
    private static final int MOST_QUOTES = 60;

    /** A name with its key. */
    public record Name(String id, EntityType type, String name) {}

    /**
     * A quote.
     *
     * @param id the quote's key
     * @param opening the quotation mark that the article prints before the words, empty for none
     * @param closing what it prints after them up to and with the closing mark, empty for none
     * @param seq place among the article's quotes, from 0
     * @param start where it begins in the body, in code points, as are all places here
     * @param end where it ends, exclusive
     * @param speaker null where nobody knows who spoke
     * @param speakerId key of the speaker's entity, null where the speaker is not named
     * @param speakerStart where the body names the speaker, null where it does not
     * @param speakerEnd where that ends, exclusive
     * @param speakerText the words by which it does
     * @param confidence how sure the speaker is, 0 to 1
     * @param group the same number for the pieces of one split quote
     */
    public record Said(
            String id,
            String text,
            String opening,
            String closing,
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
            @Nullable String via,
            @Nullable Integer group) {}

    static Card of(Article article) {
        CodePoints body = new CodePoints(article.body());
        return new Card(
                article.key(),
                article.headline(),
                article.standfirst(),
                article.byline(),
                article.authors(),
                article.source(),
                article.section(),
                article.url(),
                article.language(),
                article.published() == null ? null : article.published().toString(),
                article.wordCount(),
                article.readingMinutes(),
                article.importedAt().truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString(),
                article.story(),
                start(article.body()),
                names(article),
                article.quotes().stream().limit(MOST_QUOTES).map(q -> said(q, body)).toList());
    }

    static Said said(Quote quote, CodePoints body) {
        QuotationMarks marks = marks(quote, body);
        Span mention = quote.speakerMention();
        NamedEntity speaker = quote.speaker();
        return new Said(
                quote.key(),
                quote.text(),
                marks.opening(),
                marks.closing(),
                quote.seq(),
                quote.span().start(),
                quote.span().end(),
                quote.kind(),
                quote.cue(),
                quote.speakerName(),
                speaker == null ? null : speaker.key(),
                mention == null ? null : mention.start(),
                mention == null ? null : mention.end(),
                mention == null ? null : body.cut(mention),
                quote.confidence(),
                quote.via(),
                quote.group());
    }

    /** What is told in the writer's words has no marks of its own. */
    private static QuotationMarks marks(Quote quote, CodePoints body) {
        return quote.kind() == QuoteKind.INDIRECT
                ? QuotationMarks.NONE
                : QuotationMarks.around(
                        body.text(),
                        body.index(quote.span().start()),
                        body.index(quote.span().end()));
    }

    /** The most mentioned names, those mentioned first before others. */
    private static List<Name> names(Article article) {
        Map<Long, Integer> counts = new LinkedHashMap<>();
        Map<Long, NamedEntity> entities = new LinkedHashMap<>();
        for (Mention mention : article.mentions()) {
            counts.merge(mention.entity().id(), 1, Integer::sum);
            entities.put(mention.entity().id(), mention.entity());
        }
        List<Map.Entry<Long, Integer>> order = new ArrayList<>(counts.entrySet());
        order.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
        List<Name> names = new ArrayList<>();
        for (Map.Entry<Long, Integer> entry : order) {
            NamedEntity entity = entities.get(entry.getKey());
            if (entity != null && names.size() < MOST_NAMES) {
                names.add(new Name(entity.key(), entity.type(), entity.name()));
            }
        }
        return names;
    }

    /** The beginning of a text, of some 240 characters; whole where it is no longer. */
    public static String start(String body) {
        if (body.length() <= START) {
            return body;
        }
        int space = body.lastIndexOf(' ', START);
        int end = space > START / 2 ? space : START;
        return body.substring(0, Character.isHighSurrogate(body.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }
}
