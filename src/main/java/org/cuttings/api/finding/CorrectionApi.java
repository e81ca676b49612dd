package org.cuttings.api.finding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cuttings.api.Bodies;
import org.cuttings.api.Fields;
import org.cuttings.api.Written;
import org.cuttings.article.Article;
import org.cuttings.article.Articles;
import org.cuttings.article.EntityType;
import org.cuttings.article.Key;
import org.cuttings.article.QuoteKind;
import org.cuttings.correction.Correction;
import org.cuttings.correction.Corrections;
import org.cuttings.correction.Corrector;
import org.cuttings.correction.Wish;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** What people corrected in the quotes and names of an article, as JSON. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Articles", description = "Find, read, add, correct and remove articles.")
class CorrectionApi {

    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_NAME = 500;
    private static final List<String> KINDS = List.of("quote", "no_quote", "name", "no_name");

    private final Articles articles;
    private final Corrections corrections;
    private final Corrector corrector;
    private final Bodies bodies;

    CorrectionApi(Articles articles, Corrections corrections, Corrector corrector, Bodies bodies) {
        this.articles = articles;
        this.corrections = corrections;
        this.corrector = corrector;
        this.bodies = bodies;
    }

    /** The corrections of an article, in the order in which they were made. */
    record CorrectionsJson(List<CorrectionJson> items) {}

    /**
     * What somebody corrected in an article.
     *
     * @param kind quote, no_quote, name or no_name
     * @param text the words in question, shortened in the middle where they are many
     * @param places how many places of the article it is about
     * @param name who speaks or is named; null for an unknown speaker, or where nobody is named
     * @param type null where the name is only words of the text
     * @param was who spoke or was named before, null where nobody was
     * @param undoneAt null while it holds
     */
    record CorrectionJson(
            String id,
            String articleId,
            String kind,
            String text,
            int places,
            @Nullable String quoteKind,
            @Nullable String name,
            @Nullable EntityType type,
            @Nullable String was,
            @Nullable String correctedBy,
            String correctedAt,
            @Nullable String undoneBy,
            @Nullable String undoneAt) {

        static CorrectionJson of(Correction correction) {
            QuoteKind quoteKind = correction.quoteKind();
            Correction.Undone undone = correction.undone();
            return new CorrectionJson(
                    correction.key(),
                    Key.of(correction.article()),
                    correction.kind().name().toLowerCase(Locale.ROOT),
                    correction.words(),
                    correction.places(),
                    quoteKind == null ? null : quoteKind.name().toLowerCase(Locale.ROOT),
                    correction.name(),
                    correction.type(),
                    correction.was(),
                    correction.by(),
                    Written.time(correction.at()),
                    undone == null ? null : undone.by(),
                    undone == null ? null : Written.time(undone.at()));
        }
    }

    @GetMapping("/articles/{id}/corrections")
    @Operation(operationId = "articleCorrections", summary = "What was corrected in an article")
    CorrectionsJson of(@PathVariable String id) {
        Article article = articles.get(id);
        return new CorrectionsJson(
                corrections.in(article.id()).stream().map(CorrectionJson::of).toList());
    }

    @PostMapping(path = "/articles/{id}/corrections", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "correctArticle",
            summary = "Correct a quote or a name",
            description =
                    "Once this answers, the correction shows everywhere, and it stays when the"
                            + " article is read again. Needs the editor.")
    ResponseEntity<CorrectionJson> correct(
            @PathVariable String id, HttpServletRequest request, @Nullable Principal who)
            throws IOException {
        Wish wish = wish(bodies.json(request).node());
        Correction made = corrector.correct(id, wish, who == null ? null : who.getName());
        return ResponseEntity.created(
                        UriComponentsBuilder.fromPath("/api/v1/articles/{id}/corrections")
                                .build(id))
                .body(CorrectionJson.of(made));
    }

    @PostMapping("/corrections/{id}/undo")
    @Operation(operationId = "undoCorrection", summary = "Take a correction back")
    CorrectionJson undo(@PathVariable String id, @Nullable Principal who) {
        return CorrectionJson.of(corrector.undo(id, who == null ? null : who.getName()));
    }

    private static Wish wish(JsonNode body) {
        Fields fields = new Fields(body);
        String kind = fields.text(LONGEST_NAME, "kind");
        if (kind == null || !KINDS.contains(kind)) {
            fields.wrong("kind", "must be quote, no_quote, name or no_name", kind);
        }
        String text = fields.text(LONGEST_TEXT, "text");
        if (text == null) {
            fields.wrong("text", "must be the words as they stand in the article", null);
        }
        Integer start = start(fields);
        String words = fields.text(LONGEST_TEXT, "words");
        EntityType type = choice(fields, "type", EntityType.values());
        String of = fields.text(LONGEST_NAME, "of");
        Wish wish =
                switch (kind == null ? "" : kind) {
                    case "quote" -> {
                        if (!body.has("speaker")) {
                            fields.wrong("speaker", "must be who speaks, or null", null);
                        }
                        yield Wish.quote(
                                String.valueOf(text),
                                start,
                                words,
                                choice(fields, "quoteKind", QuoteKind.values()),
                                fields.text(LONGEST_NAME, "speaker"),
                                type);
                    }
                    case "name" -> {
                        String name = fields.text(LONGEST_NAME, "name");
                        if (name == null) {
                            fields.wrong("name", "must be who or what is named", null);
                        }
                        yield Wish.name(
                                String.valueOf(text), start, of, words, String.valueOf(name), type);
                    }
                    case "no_name" -> Wish.noName(String.valueOf(text), start, of);
                    default -> Wish.noQuote(String.valueOf(text), start);
                };
        fields.check();
        return wish;
    }

    private static @Nullable Integer start(Fields fields) {
        JsonNode start = fields.any("start");
        if (start.isMissingNode()) {
            return null;
        }
        if (!start.isInt() || start.asInt() < 0) {
            fields.wrong("start", "must be a whole number, 0 or more", start.toString());
            return null;
        }
        return start.asInt();
    }

    private static <T extends Enum<T>> @Nullable T choice(
            Fields fields, String field, T[] choices) {
        String text = fields.text(LONGEST_NAME, field);
        if (text == null) {
            return null;
        }
        for (T choice : choices) {
            if (choice.name().equalsIgnoreCase(text)) {
                return choice;
            }
        }
        fields.wrong(
                field,
                "must be one of "
                        + Stream.of(choices)
                                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                                .toList(),
                text);
        return null;
    }
}
