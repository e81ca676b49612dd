package org.cuttings.api;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cuttings.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table, such as articles (<a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>)
 * that a spreadsheet shows as text and never as formulas.
 */
final class CsvRow {

    static final String HEAD =
            "id,headline,standfirst,byline,authors,source,section,url,language,published,words,body"
                    + "\r\n";

    private CsvRow() {}

    static String of(Article article) {
        return row(
                article.key(),
                article.headline(),
                article.standfirst(),
                article.byline(),
                String.join("; ", article.authors()),
                article.source(),
                article.section(),
                article.url(),
                article.language(),
                article.published() == null ? null : article.published().toString(),
                Integer.toString(article.wordCount()),
                article.body());
    }

    static String row(@Nullable String... cells) {
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
