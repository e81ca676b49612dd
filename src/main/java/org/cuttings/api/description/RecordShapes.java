package org.cuttings.api.description;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells in the description of each record which members are always there and which may be null, as
 * its components are marked.
 */
final class RecordShapes implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        if (!others.hasNext()) {
            return null;
        }
        Schema<?> schema = others.next().resolve(type, context, others);
        Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
        Schema<?> defined = context.getDefinedModels().get(raw.getSimpleName());
        if (raw.isRecord() && defined != null && defined.getRequired() == null) {
            describe(raw, defined);
        }
        return schema;
    }

    private static void describe(Class<?> type, Schema<?> schema) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                describe(component.getType(), schema);
                continue;
            }
            String name = component.getName();
            Schema<?> member = schema.getProperties().get(name);
            if (member == null) {
                continue;
            }
            schema.addRequiredItem(name);
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                schema.addProperty(name, orNull(member));
            }
        }
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return new Schema<>().anyOf(List.of(schema, new Schema<>().types(Set.of("null"))));
        }
        Set<String> types = schema.getTypes();
        if (types == null || types.contains("null")) {
            return schema;
        }
        Set<String> more = new LinkedHashSet<>(types);
        more.add("null");
        return schema.types(more);
    }
}
