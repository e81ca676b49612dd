package org.cuttings.api.article;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.cuttings.api.Fields;
import org.cuttings.api.InvalidFields;
import org.cuttings.article.Article;
import org.cuttings.article.BodyText;
import org.cuttings.article.Content;
import org.cuttings.article.Findings;
import org.cuttings.article.Published;
import org.cuttings.article.PublishedFrom;
import org.cuttings.article.WebAddress;
import org.cuttings.ingest.recognition.FindingsReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An article as sent by a client.
 *
 * @param languageGiven whether the client named the language; else it is recognised
 * @param findings null where quotes and names are to be recognised
 */
record ArticleRequest(Content content, boolean languageGiven, @Nullable Findings findings) {

    private static final Pattern LANGUAGE =
            Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,3}");

    /**
     * Reads an article; members that are not known are ignored.
     *
     * @throws InvalidFields if one of its fields cannot be used
     */
    static ArticleRequest read(JsonNode json) {
        Fields fields = new Fields(json);
        if (!json.isObject()) {
            fields.wrong("", "must be a JSON object with headline and body", json.toString());
            fields.check();
        }
        String headline = fields.text(Content.HEADLINE_MAX, "headline", "title");
        String body = fields.text(Content.BODY_MAX, "body", "articleBody", "text");
        JsonNode bodyNode = fields.any("body", "articleBody", "text");
        if (headline == null && fields.any("headline", "title").isMissingNode()) {
            fields.wrong("headline", "must be there and not empty", null);
        } else if (headline == null && fields.any("headline", "title").asString("").isBlank()) {
            fields.wrong("headline", "must not be empty", "");
        }
        if (body == null && (bodyNode.isMissingNode() || bodyNode.asString("").isBlank())) {
            fields.wrong("body", "must be there and not empty", null);
        }
        String published = fields.text(100, "published", "datePublished", "date");
        String language = fields.text(35, "language", "lang", "inLanguage");
        if (language != null && !LANGUAGE.matcher(language).matches()) {
            fields.wrong("language", "must be a language tag such as en or pt-BR", language);
        }
        Published when = published == null ? null : published(fields, published);
        List<String> authors = fields.texts(4_000, "authors", "author");
        String byline = fields.text(1_000, "byline");
        String text = body == null ? "" : BodyText.of(body);
        if (body != null && text.isEmpty()) {
            fields.wrong("body", "must have visible text", null);
        }
        Content content =
                new Content(
                        headline == null ? "" : headline.replaceAll("\\s+", " "),
                        fields.text(5_000, "standfirst", "description"),
                        byline != null || authors.isEmpty()
                                ? byline
                                : clip(String.join(", ", authors)),
                        authors,
                        source(fields),
                        fields.text(300, "section", "articleSection"),
                        url(fields),
                        language == null ? "und" : language.replace('_', '-'),
                        when,
                        when == null ? null : PublishedFrom.METADATA,
                        text,
                        fields.texts(100_000, "captions"));
        Findings findings = FindingsReader.read(json, text);
        fields.check();
        return new ArticleRequest(content, language != null, findings);
    }

    /**
     * The article after a JSON Merge Patch (<a href="https://www.rfc-editor.org/rfc/rfc7396">RFC
     * 7396</a>) of its editable fields.
     *
     * @throws InvalidFields if the outcome cannot be used
     */
    static ArticleRequest patched(Article article, JsonNode patch, JsonMapper json) {
        Content old = article.content();
        ObjectNode merged = json.createObjectNode();
        merged.put("headline", old.headline());
        merged.put("standfirst", old.standfirst());
        merged.put("byline", old.byline());
        merged.set("authors", json.valueToTree(old.authors()));
        merged.put("source", old.source());
        merged.put("section", old.section());
        merged.put("url", old.url());
        merged.put("language", old.language());
        merged.put("published", old.published() == null ? null : old.published().toString());
        merged.put("body", old.body());
        merged.set("captions", json.valueToTree(old.captions()));
        if (patch.isObject()) {
            patch.properties().forEach(member -> merged.set(member.getKey(), member.getValue()));
        }
        ArticleRequest request = read(patch.isObject() ? merged : patch);
        Content changed = request.content();
        boolean sameDate =
                String.valueOf(changed.published()).equals(String.valueOf(old.published()));
        return new ArticleRequest(
                changed.datedFrom(
                        changed.published() == null
                                ? null
                                : sameDate ? old.publishedFrom() : PublishedFrom.EDITOR),
                request.languageGiven(),
                request.findings());
    }

    ArticleRequest in(String language) {
        return new ArticleRequest(content.in(language), true, findings);
    }

    private static @Nullable String source(Fields fields) {
        JsonNode source = fields.any("source", "publisher");
        if (source.isObject()) {
            return new Fields(source).text(500, "name");
        }
        return fields.text(500, "source", "publisher");
    }

    private static @Nullable Published published(Fields fields, String text) {
        try {
            Published published =
                    Published.parse(text.length() > 10 ? text.replaceFirst(" ", "T") : text);
            if (published.day().isBefore(LocalDate.of(1, 1, 1))
                    || published.day().isAfter(LocalDate.of(9999, 12, 31))) {
                throw new IllegalArgumentException("The year must be from 1 to 9999");
            }
            return published;
        } catch (IllegalArgumentException e) {
            fields.wrong("published", "must look like 2018-05-23 or 2018-05-23T14:05:00Z", text);
            return null;
        }
    }

    private static @Nullable String url(Fields fields) {
        String url = fields.text(WebAddress.LONGEST, "url");
        if (url == null || WebAddress.isOne(url)) {
            return url;
        }
        fields.wrong("url", "must be an address that starts with http:// or https://", url);
        return null;
    }

    private static String clip(String text) {
        return text.length() <= 1_000 ? text : text.substring(0, 1_000);
    }
}
