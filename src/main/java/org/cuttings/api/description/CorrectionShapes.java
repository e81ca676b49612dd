package org.cuttings.api.description;

import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;

/** Shape of what is sent to correct an article. */
final class CorrectionShapes {

    private CorrectionShapes() {}

    static Schema<?> input() {
        Schema<?> shape =
                new ObjectSchema()
                        .description("What is right instead of what was found.")
                        .addProperty("kind", choice("quote", "no_quote", "name", "no_name"))
                        .addProperty(
                                "text", text(100_000, "The words as they stand in the article now"))
                        .addProperty(
                                "start",
                                new IntegerSchema()
                                        .minimum(BigDecimal.ZERO)
                                        .description(
                                                "About where they begin, in code points. A name without it"
                                                        + " is corrected wherever it stands."))
                        .addProperty("of", text(500, "Only where a name stands for this entity"))
                        .addProperty(
                                "words",
                                text(100_000, "The right words, if text is too much or little"))
                        .addProperty("quoteKind", choice("direct", "mixed", "indirect"))
                        .addProperty(
                                "speaker",
                                new Schema<String>()
                                        .types(new LinkedHashSet<>(List.of("string", "null")))
                                        .maxLength(500)
                                        .description("Needed with quote; null for unknown"))
                        .addProperty("name", text(500, "Who or what is named; needed with name"))
                        .addProperty("type", choice("PERSON", "ORGANISATION", "PLACE", "OTHER"));
        shape.setRequired(List.of("kind", "text"));
        return shape;
    }

    private static Schema<?> text(int longest, String meaning) {
        return new StringSchema().minLength(1).maxLength(longest).description(meaning);
    }

    private static Schema<?> choice(String... values) {
        StringSchema choice = new StringSchema();
        choice.setEnum(List.of(values));
        return choice;
    }
}
