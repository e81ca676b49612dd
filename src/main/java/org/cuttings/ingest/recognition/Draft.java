package org.cuttings.ingest.recognition;

import java.util.List;
import java.util.Map;
import org.cuttings.article.Content;
import org.cuttings.article.Findings;
import org.cuttings.article.Published;
import org.cuttings.article.PublishedFrom;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * An article as recognised in a file, before anybody has looked at it; nothing of it is stored.
 *
 * @param headline null where none was recognised
 * @param standfirst the summary under the headline
 * @param byline the line that names the writers, as printed, without "By"
 * @param authors the writers' names, one each
 * @param source the newspaper, agency or site
 * @param section where in the newspaper it stood
 * @param url the page's canonical address, http or https
 * @param language BCP 47 tag, "und" where it cannot be told
 * @param published when it was published, null where unknown
 * @param body plain text in NFC, paragraphs separated by one blank line
 * @param captions captions of pictures, each with its credit as printed
 * @param evidence where each recognised field came from
 * @param dates every date that could be the date of publication, the likeliest first
 * @param findings the names and quotes in the body where the file tells them, null where they are
 *     to be read
 */
@NamedInterface("recognition")
public record Draft(
        @Nullable String headline,
        @Nullable String standfirst,
        @Nullable String byline,
        List<String> authors,
        @Nullable String source,
        @Nullable String section,
        @Nullable String url,
        String language,
        @Nullable Published published,
        String body,
        List<String> captions,
        Map<Field, Evidence> evidence,
        List<DateFound> dates,
        @Nullable Findings findings) {

    public Draft {
        authors = List.copyOf(authors);
        captions = List.copyOf(captions);
        evidence = Map.copyOf(evidence);
        dates = List.copyOf(dates);
    }

    private static final int HEADLINE_FROM_BODY = 100;

    /**
     * What would be stored if nobody corrected anything. An article without a headline is headed by
     * the first words of its body.
     */
    public Content content() {
        return new Content(
                clip(headline == null ? firstWords() : headline, Content.HEADLINE_MAX),
                standfirst == null ? null : clip(standfirst, 5_000),
                byline == null ? null : clip(byline, 1_000),
                authors,
                source == null ? null : clip(source, 500),
                section == null ? null : clip(section, 300),
                url,
                language,
                published,
                published == null ? null : publishedFrom(),
                body,
                captions);
    }

    /** The same in another language. */
    public Draft in(String detected) {
        return new Draft(
                headline,
                standfirst,
                byline,
                authors,
                source,
                section,
                url,
                detected,
                published,
                body,
                captions,
                evidence,
                dates,
                findings);
    }

    private PublishedFrom publishedFrom() {
        Evidence why = evidence.get(Field.PUBLISHED);
        if (why == null) {
            return PublishedFrom.TEXT;
        }
        return switch (why.origin()) {
            case URL -> PublishedFrom.URL;
            case METADATA -> PublishedFrom.METADATA;
            case TEXT, MARKUP -> PublishedFrom.TEXT;
            case EDITOR -> PublishedFrom.EDITOR;
        };
    }

    private String firstWords() {
        int line = body.indexOf('\n');
        String first = line < 0 ? body : body.substring(0, line);
        if (first.length() <= HEADLINE_FROM_BODY) {
            return first;
        }
        int space = first.lastIndexOf(' ', HEADLINE_FROM_BODY);
        return clip(first, space > 0 ? space : HEADLINE_FROM_BODY) + "…";
    }

    private static String clip(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }

    /** The recognised parts of an article. */
    public enum Field {
        HEADLINE,
        STANDFIRST,
        BYLINE,
        SOURCE,
        SECTION,
        URL,
        LANGUAGE,
        PUBLISHED,
        BODY
    }

    /** Where in a file a field was found. */
    public enum Origin {
        /** In the text that people read. */
        TEXT,
        /** In data about the page, such as meta elements or JSON-LD. */
        METADATA,
        /** In the structure of the page, such as its h1 or its time element. */
        MARKUP,
        /** In the page's address. */
        URL,
        /** From a person who corrected the article before. */
        EDITOR
    }

    /**
     * Why a field has its value.
     *
     * @param confidence 0 to 1; below {@link #DOUBTFUL} a person should look
     */
    public record Evidence(Origin origin, double confidence) {
        public static final double DOUBTFUL = 0.6;

        public boolean doubtful() {
            return confidence < DOUBTFUL;
        }
    }

    /**
     * One date that was found.
     *
     * @param where for people, such as "under the headline"
     */
    public record DateFound(Published published, Origin origin, String where) {}
}
