package org.cuttings.api;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table (<a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>) that a
 * spreadsheet shows as text and never as formulas.
 */
public final class CsvRow {

    private CsvRow() {}

    /** One row; the cell of what is null is empty. */
    public static String of(@Nullable String... cells) {
        return Stream.of(cells).map(CsvRow::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** A cell in quotation marks; one that a spreadsheet would take for a formula has a ' first. */
    static String cell(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String safe = "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
