package org.cuttings.article;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps a list of one-line texts in one column, a line each; blank ones are left out. */
@Converter
class LinesConverter implements AttributeConverter<List<String>, String> {

    @Override
    public String convertToDatabaseColumn(@Nullable List<String> lines) {
        return lines == null
                ? ""
                : lines.stream()
                        .filter(line -> !line.isBlank())
                        .map(line -> line.replaceAll("\\R+", " "))
                        .collect(Collectors.joining("\n"));
    }

    @Override
    public List<String> convertToEntityAttribute(@Nullable String column) {
        return column == null || column.isEmpty() ? List.of() : List.of(column.split("\n"));
    }
}
