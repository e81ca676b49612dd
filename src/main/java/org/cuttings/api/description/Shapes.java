package org.cuttings.api.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cuttings.api.imports.ExtractionJson;
import org.cuttings.article.Content;
import org.cuttings.article.WebAddress;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Shapes of JSON that no record has, and the examples of all. */
@SuppressWarnings("unchecked") // the describing library names its schemas without their types
final class Shapes {

    static final String PROBLEM = "Problem";
    static final String INPUT = "ArticleInput";
    static final String EXTRACTION = "ExtractionAnswer";
    static final String CHANGE = "ArticleChange";
    static final String SCOPE = "ReadingScope";

    // The describing library takes examples in the older Jackson's nodes only.
    private static final ObjectMapper EXAMPLES = new ObjectMapper();

    private Shapes() {}

    static void addTo(Components components) {
        // Nothing but a method that answers with either of two names these.
        for (Class<?> type : List.of(ExtractionJson.class, ExtractionJson.SeveralJson.class)) {
            ModelConverters.getInstance(true).readAll(type).forEach(components::addSchemas);
        }
        components.getSchemas().remove(SseEmitter.class.getSimpleName());
        components
                .addSchemas(PROBLEM, problem())
                .addSchemas(INPUT, input().required(List.of("headline", "body")))
                .addSchemas(CHANGE, change())
                .addSchemas(SCOPE, scope())
                .addSchemas(
                        EXTRACTION,
                        new Schema<>()
                                .description("One article, or several in items")
                                .anyOf(
                                        List.of(
                                                reference("ExtractionJson"),
                                                reference("SeveralJson"))));
    }

    static Schema<?> reference(String name) {
        return new Schema<>().$ref("#/components/schemas/" + name);
    }

    /** A shape with its example, which is a file beside the archive's other resources. */
    static MediaType shown(Schema<?> schema, String example) {
        return new MediaType().schema(schema).example(example(example));
    }

    static JsonNode example(String name) {
        String file = "/openapi/" + name + ".json";
        try (InputStream in = Shapes.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("There is no example " + file);
            }
            return EXAMPLES.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("What was wrong and what would be right (RFC 9457).")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema().description("Why a file is unusable"))
                .addProperty("existing", new StringSchema().description("Where the same is"))
                .addProperty(
                        "errors",
                        new ArraySchema()
                                .items(
                                        new ObjectSchema()
                                                .addProperty("field", new StringSchema())
                                                .addProperty("message", new StringSchema())
                                                .addProperty("rejected", orNull())))
                .required(List.of("title", "status"));
    }

    private static Schema<?> input() {
        return new ObjectSchema()
                .description("An article to add; what is left out is recognised in it.")
                .addProperty("headline", text(Content.HEADLINE_MAX).minLength(1))
                .addProperty("standfirst", text(5_000))
                .addProperty("byline", text(1_000))
                .addProperty("authors", new ArraySchema().items(new StringSchema()))
                .addProperty("source", text(500))
                .addProperty("section", text(300))
                .addProperty("url", text(WebAddress.LONGEST).format("uri"))
                .addProperty("language", text(35).description("BCP 47, such as en or pt-BR"))
                .addProperty(
                        "published", text(100).description("2018-05-23 or 2018-05-23T14:05:00Z"))
                .addProperty("body", text(Content.BODY_MAX).minLength(1))
                .addProperty("captions", new ArraySchema().items(new StringSchema()));
    }

    /** The same with every member optional, and null to remove what is there. */
    private static Schema<?> change() {
        Schema<?> change =
                input().description("A JSON Merge Patch (RFC 7396): null removes a member.");
        change.getProperties()
                .forEach(
                        (name, member) -> {
                            if (!name.equals("headline") && !name.equals("body")) {
                                Set<String> types = new LinkedHashSet<>(Set.of("null"));
                                types.add(member.getType());
                                member.types(types);
                            }
                        });
        return change;
    }

    private static Schema<?> scope() {
        StringSchema scope = new StringSchema();
        scope.setEnum(List.of("all", "outdated", "failed"));
        return new ObjectSchema()
                .description("Which articles are to be read again.")
                .addProperty("scope", scope)
                .required(List.of("scope"));
    }

    private static Schema<?> text(int longest) {
        return new StringSchema().maxLength(longest);
    }

    private static Schema<?> orNull() {
        return new Schema<>().types(new LinkedHashSet<>(List.of("string", "null")));
    }
}
