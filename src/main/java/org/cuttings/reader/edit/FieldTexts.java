package org.cuttings.reader.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cuttings.article.BodyText;
import org.cuttings.article.Content;
import org.cuttings.article.Published;
import org.cuttings.article.PublishedFrom;
import org.cuttings.article.WebAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What stands in the fields of an article's form, as typed.
 *
 * @param byName a text for each field, empty for an empty field
 */
record FieldTexts(Map<String, String> byName) {

    private static final List<String> NAMES =
            List.of(
                    "headline",
                    "standfirst",
                    "byline",
                    "authors",
                    "source",
                    "section",
                    "url",
                    "language",
                    "published",
                    "from",
                    "body",
                    "captions");

    /** The longest texts the archive keeps, in characters. */
    private static final Map<String, Integer> LONGEST =
            Map.of(
                    "headline", Content.HEADLINE_MAX,
                    "standfirst", 5_000,
                    "byline", 1_000,
                    "authors", 4_000,
                    "source", 500,
                    "section", 300,
                    "body", Content.BODY_MAX,
                    "captions", 100_000);

    private static final String LANGUAGE = "[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}";

    static FieldTexts of(Content content) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("headline", content.headline());
        texts.put("standfirst", orEmpty(content.standfirst()));
        texts.put("byline", orEmpty(content.byline()));
        texts.put("authors", String.join("\n", content.authors()));
        texts.put("source", orEmpty(content.source()));
        texts.put("section", orEmpty(content.section()));
        texts.put("url", orEmpty(content.url()));
        texts.put("language", content.language());
        Published published = content.published();
        texts.put("published", published == null ? "" : published.toString());
        PublishedFrom from = content.publishedFrom();
        texts.put("from", from == null ? "" : from.name());
        texts.put("body", content.body());
        texts.put("captions", String.join("\n", content.captions()));
        return new FieldTexts(texts);
    }

    /** As a browser sent them; a date typed beside the offered ones is the editor's. */
    static FieldTexts sent(MultiValueMap<String, String> sent) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : NAMES) {
            texts.put(name, orEmpty(sent.getFirst(name)).replace("\r\n", "\n"));
        }
        String other = orEmpty(sent.getFirst("other")).strip();
        if (!other.isEmpty() && !other.equals(texts.get("published"))) {
            texts.put("published", other);
            texts.put("from", PublishedFrom.EDITOR.name());
        }
        return new FieldTexts(texts);
    }

    /** What cannot be saved, by field name, with the message key why. */
    Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        for (String name : NAMES) {
            String error = error(name, get(name).strip());
            if (error != null) {
                errors.put(name, error);
            }
        }
        return errors;
    }

    private static @Nullable String error(String name, String text) {
        if (text.length() > LONGEST.getOrDefault(name, Integer.MAX_VALUE)) {
            return "check.error.long";
        }
        boolean good =
                switch (name) {
                    case "headline" -> !text.isEmpty();
                    case "body" -> !BodyText.of(text).isBlank();
                    case "url" -> text.isEmpty() || WebAddress.isOne(text);
                    case "language" -> text.isEmpty() || text.matches(LANGUAGE);
                    case "published" -> text.isEmpty() || isDate(text);
                    default -> true;
                };
        return good ? null : "check.error." + (name.equals("published") ? "date" : name);
    }

    private static boolean isDate(String text) {
        try {
            Published.parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** What is to be saved; only where there are no errors. */
    Content content() {
        String published = orNull("published");
        String language = orNull("language");
        return new Content(
                get("headline").strip().replaceAll("[\\n\\t ]+", " "),
                orNull("standfirst"),
                orNull("byline"),
                lines("authors"),
                orNull("source"),
                orNull("section"),
                orNull("url"),
                language == null ? "und" : language,
                published == null ? null : Published.parse(published),
                published == null ? null : from(),
                BodyText.of(get("body")),
                lines("captions"));
    }

    private PublishedFrom from() {
        return Stream.of(PublishedFrom.values())
                .filter(from -> from.name().equals(get("from")))
                .findFirst()
                .orElse(PublishedFrom.EDITOR);
    }

    private String get(String name) {
        return byName.getOrDefault(name, "");
    }

    private @Nullable String orNull(String name) {
        String text = get(name).strip();
        return text.isEmpty() ? null : text;
    }

    private List<String> lines(String name) {
        return get(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
