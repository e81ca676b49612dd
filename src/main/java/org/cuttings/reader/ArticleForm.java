package org.cuttings.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cuttings.article.Article;
import org.cuttings.article.BodyText;
import org.cuttings.article.CodePoints;
import org.cuttings.article.Content;
import org.cuttings.article.EntityType;
import org.cuttings.article.Findings;
import org.cuttings.article.Published;
import org.cuttings.article.PublishedFrom;
import org.cuttings.article.Quote;
import org.cuttings.article.WebAddress;
import org.cuttings.ingest.Corrections;
import org.cuttings.ingest.Draft;
import org.cuttings.ingest.Extraction;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * An article as the check page shows it and as an editor sends it back.
 *
 * @param fields the texts of the form by field name
 * @param dates the dates to choose from
 * @param doubts fields that a person should look at, by field name, with the message key why
 * @param errors fields that cannot be saved so, by field name, with the message key why
 */
record ArticleForm(
        Map<String, String> fields,
        List<Draft.DateFound> dates,
        List<Said> quotes,
        List<Named> names,
        Map<String, String> doubts,
        Map<String, String> errors) {

    private static final int EMPTY_ROWS = 2;
    private static final List<String> TEXTS =
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

    /** One quote in the form. */
    public record Said(String text, String speaker, boolean keep, boolean doubtful) {}

    /** One name in the form; {@code found} is empty for one that is added. */
    public record Named(String found, String name, EntityType type, int count) {}

    static ArticleForm of(Extraction extraction) {
        Draft draft = extraction.draft();
        Map<String, String> doubts = new LinkedHashMap<>();
        if (draft.headline() == null) {
            doubts.put("headline", "check.no.headline");
        }
        if (draft.published() == null) {
            doubts.put("published", "check.no.date");
        } else if (draft.dates().size() > 1) {
            doubts.put("published", "check.dates");
        }
        draft.evidence()
                .forEach(
                        (field, why) -> {
                            if (why.doubtful()) {
                                doubts.putIfAbsent(
                                        field.name().toLowerCase(Locale.ROOT), "check.doubt");
                            }
                        });
        CodePoints body = new CodePoints(draft.body());
        List<Said> quotes = new ArrayList<>();
        for (Findings.Said said : extraction.findings().quotes()) {
            Findings.Speaker who = said.speaker();
            boolean doubtful = who == null || who.confidence() < Quote.CERTAIN;
            quotes.add(
                    new Said(body.cut(said.span()), who == null ? "" : who.name(), true, doubtful));
        }
        if (quotes.stream().anyMatch(Said::doubtful)) {
            doubts.put("quotes", "check.quotes");
        }
        List<Named> names = new ArrayList<>();
        for (Findings.Name name : extraction.findings().names()) {
            names.add(new Named(name.name(), name.name(), name.type(), name.mentions().size()));
        }
        return new ArticleForm(
                fields(draft.content()), draft.dates(), quotes, rows(names), doubts, Map.of());
    }

    static ArticleForm of(Article article) {
        List<Said> quotes =
                article.quotes().stream()
                        .map(
                                quote ->
                                        new Said(
                                                quote.text(),
                                                quote.speakerName() == null
                                                        ? ""
                                                        : quote.speakerName(),
                                                true,
                                                quote.speakerName() == null || quote.doubtful()))
                        .toList();
        Map<String, Named> names = new LinkedHashMap<>();
        article.mentions()
                .forEach(
                        mention ->
                                names.merge(
                                        mention.entity().key(),
                                        new Named(
                                                mention.entity().name(),
                                                mention.entity().name(),
                                                mention.entity().type(),
                                                1),
                                        (a, b) ->
                                                new Named(
                                                        a.found(),
                                                        a.name(),
                                                        a.type(),
                                                        a.count() + 1)));
        return new ArticleForm(
                fields(article.content()),
                List.of(),
                quotes,
                rows(new ArrayList<>(names.values())),
                Map.of(),
                Map.of());
    }

    static ArticleForm sent(MultiValueMap<String, String> sent) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : TEXTS) {
            String value = sent.getFirst(name);
            fields.put(name, value == null ? "" : clean(value));
        }
        String other = sent.getFirst("other");
        if (other != null && !other.isBlank()) {
            fields.put("published", other.strip());
            fields.put("from", "EDITOR");
        }
        List<Said> quotes = new ArrayList<>();
        for (int i = 0; sent.getFirst("quote" + i) != null; i++) {
            quotes.add(
                    new Said(
                            text(sent, "quote" + i),
                            text(sent, "speaker" + i).strip(),
                            sent.containsKey("keep" + i),
                            false));
        }
        List<Named> names = new ArrayList<>();
        for (int i = 0; sent.getFirst("name" + i) != null; i++) {
            names.add(
                    new Named(
                            text(sent, "found" + i),
                            text(sent, "name" + i).strip(),
                            type(text(sent, "type" + i)),
                            0));
        }
        return new ArticleForm(fields, List.of(), quotes, names, Map.of(), errors(fields));
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : clean(value);
    }

    private static String clean(String value) {
        return value.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
    }

    private static EntityType type(String name) {
        for (EntityType type : EntityType.values()) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        return EntityType.OTHER;
    }

    private static Map<String, String> errors(Map<String, String> fields) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (field(fields, "headline").isBlank()) {
            errors.put("headline", "check.error.headline");
        } else if (field(fields, "headline").length() > Content.HEADLINE_MAX) {
            errors.put("headline", "check.error.long");
        }
        String body = BodyText.of(field(fields, "body"));
        if (body.isBlank()) {
            errors.put("body", "check.error.body");
        } else if (body.length() > Content.BODY_MAX) {
            errors.put("body", "check.error.long");
        }
        Map.of(
                        "standfirst",
                        5_000,
                        "byline",
                        1_000,
                        "authors",
                        4_000,
                        "source",
                        500,
                        "section",
                        300,
                        "captions",
                        100_000)
                .forEach(
                        (name, longest) -> {
                            if (field(fields, name).length() > longest) {
                                errors.put(name, "check.error.long");
                            }
                        });
        if (!field(fields, "url").isBlank() && !WebAddress.isOne(field(fields, "url").strip())) {
            errors.put("url", "check.error.url");
        }
        if (!field(fields, "language")
                .strip()
                .matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}|")) {
            errors.put("language", "check.error.language");
        }
        String published = field(fields, "published");
        if (!published.isBlank()) {
            try {
                Published.parse(published.strip());
            } catch (IllegalArgumentException e) {
                errors.put("published", "check.error.date");
            }
        }
        return errors;
    }

    private static List<Named> rows(List<Named> names) {
        List<Named> rows = new ArrayList<>(names);
        for (int i = 0; i < EMPTY_ROWS; i++) {
            rows.add(new Named("", "", EntityType.PERSON, 0));
        }
        return rows;
    }

    private static Map<String, String> fields(Content content) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("headline", content.headline());
        fields.put("standfirst", orEmpty(content.standfirst()));
        fields.put("byline", orEmpty(content.byline()));
        fields.put("authors", String.join("\n", content.authors()));
        fields.put("source", orEmpty(content.source()));
        fields.put("section", orEmpty(content.section()));
        fields.put("url", orEmpty(content.url()));
        fields.put("language", content.language());
        Published published = content.published();
        fields.put("published", published == null ? "" : published.toString());
        PublishedFrom from = content.publishedFrom();
        fields.put("from", from == null ? "" : from.name());
        fields.put("body", content.body());
        fields.put("captions", String.join("\n", content.captions()));
        return fields;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String field(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }

    private @Nullable String orNull(String name) {
        String text = field(fields, name).strip();
        return text.isEmpty() ? null : text;
    }

    private List<String> lines(String name) {
        return field(fields, name).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }

    /** What is to be saved; only for a form without errors. */
    Content content() {
        String published = orNull("published");
        String language = orNull("language");
        return new Content(
                field(fields, "headline").strip().replaceAll("[\\n\\t ]+", " "),
                orNull("standfirst"),
                orNull("byline"),
                lines("authors"),
                orNull("source"),
                orNull("section"),
                orNull("url"),
                language == null ? "und" : language,
                published == null ? null : Published.parse(published),
                published == null ? null : from(),
                BodyText.of(field(fields, "body")),
                lines("captions"));
    }

    private PublishedFrom from() {
        for (PublishedFrom from : PublishedFrom.values()) {
            if (from.name().equals(field(fields, "from"))) {
                return from;
            }
        }
        return PublishedFrom.EDITOR;
    }

    Corrections corrections() {
        return new Corrections(
                quotes.stream()
                        .map(q -> new Corrections.OfQuote(q.text(), q.keep(), q.speaker()))
                        .toList(),
                names.stream()
                        .filter(n -> !n.found().isEmpty() || !n.name().isEmpty())
                        .map(
                                n ->
                                        new Corrections.OfName(
                                                n.found().isEmpty() ? null : n.found(),
                                                n.type(),
                                                n.name()))
                        .toList());
    }
}
