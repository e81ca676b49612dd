package org.cuttings.api.description;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.LinkedHashSet;
import java.util.List;

/** Shapes of what is sent to decide about names. */
final class NameShapes {

    private NameShapes() {}

    static Schema<?> change() {
        return new ObjectSchema()
                .description("A JSON Merge Patch (RFC 7396); a note of null removes it.")
                .addProperty("name", text(500).minLength(1))
                .addProperty("type", type())
                .addProperty(
                        "note",
                        new Schema<String>()
                                .types(new LinkedHashSet<>(List.of("string", "null")))
                                .maxLength(200))
                .addProperty("hidden", new BooleanSchema());
    }

    static Schema<?> merge() {
        return new ObjectSchema()
                .description("Either into, who stands for both, or from, whom this one stands for.")
                .addProperty("into", text(500))
                .addProperty("from", ids())
                .addProperty("type", type().description("Needed where they are of two kinds"));
    }

    static Schema<?> split() {
        Schema<?> shape =
                new ObjectSchema()
                        .description("The articles that mean somebody else: into, or a new one.")
                        .addProperty("articles", ids())
                        .addProperty("into", text(500))
                        .addProperty(
                                "name", text(500).description("The same name where it is absent"))
                        .addProperty("note", text(200).description("Such as: the footballer"));
        shape.setRequired(List.of("articles"));
        return shape;
    }

    static Schema<?> proposal() {
        StringSchema decision = new StringSchema();
        decision.setEnum(List.of("same", "different", "later"));
        Schema<?> shape =
                new ObjectSchema()
                        .description(
                                "Where they are the same, keep is the id of the one that stays.")
                        .addProperty("decision", decision)
                        .addProperty("keep", text(100));
        shape.setRequired(List.of("decision"));
        return shape;
    }

    private static Schema<?> ids() {
        return new ArraySchema().items(new StringSchema());
    }

    private static Schema<?> text(int longest) {
        return new StringSchema().maxLength(longest);
    }

    private static Schema<String> type() {
        StringSchema type = new StringSchema();
        type.setEnum(List.of("PERSON", "ORGANISATION", "PLACE", "OTHER"));
        return type;
    }
}
