package org.cuttings.ingest.table;

import java.util.List;
import java.util.regex.Pattern;
import org.cuttings.ingest.html.Fragment;
import org.cuttings.ingest.recognition.Draft;
import org.cuttings.ingest.recognition.DraftBuilder;
import org.cuttings.ingest.recognition.FieldNames;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table.
 *
 * @param cells in the order of the columns, perhaps fewer
 */
record Row(Columns columns, List<String> cells) {

    /**
     * A sign before which careful exports put a ' so that no spreadsheet takes it for a formula.
     */
    private static final Pattern GUARDED = Pattern.compile("^'(?=[=+@\\t\\r-])");

    private static final List<String> WRITERS =
            FieldNames.AUTHORS.stream().filter(name -> !name.equals("byline")).toList();

    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?…:\"”’»)\\]]\\s*");

    Row {
        cells = List.copyOf(cells);
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /**
     * The article.
     *
     * @throws UnreadableFile if its cells do not fit the columns, or none holds a text
     */
    Draft draft() {
        int width = columns.names().size();
        if (cells.stream().skip(width).anyMatch(cell -> !cell.isBlank())) {
            throw new UnreadableFile(
                    Reason.BROKEN,
                    "This row has "
                            + cells.size()
                            + " cells under "
                            + width
                            + " columns; put cells that contain \""
                            + columns.delimiter()
                            + "\" between quotation marks");
        }
        DraftBuilder draft =
                new DraftBuilder()
                        .headline(plain(FieldNames.HEADLINE))
                        .standfirst(plain(FieldNames.STANDFIRST))
                        .source(plain(FieldNames.SOURCE))
                        .section(plain(FieldNames.SECTION))
                        .url(cell(FieldNames.URL))
                        .language(cell(FieldNames.LANGUAGE))
                        .caption(plain(FieldNames.CAPTIONS));
        writers(draft);
        FieldNames.PUBLISHED.forEach(name -> draft.published(cell(List.of(name)), name));
        body(draft);
        return draft.build();
    }

    private void body(DraftBuilder draft) {
        String text = cell(FieldNames.BODY);
        if (text != null && Fragment.isHtml(text)) {
            Fragment fragment = Fragment.of(text);
            draft.body(fragment.text());
            fragment.captions().forEach(draft::caption);
        } else if (text != null) {
            draft.body(paragraphs(text));
        }
    }

    /** Parts the paragraphs where each stands on a line of its own. */
    private static String paragraphs(String text) {
        List<String> lines = text.strip().lines().toList();
        long sentences = lines.stream().filter(l -> SENTENCE_END.matcher(l).matches()).count();
        boolean parted = lines.stream().anyMatch(String::isBlank);
        return parted || sentences * 3 < lines.size() * 2L ? text : String.join("\n\n", lines);
    }

    /** Several writers are told with semicolons between them, or as a byline would. */
    private void writers(DraftBuilder draft) {
        draft.byline(plain(List.of("byline")));
        String names = plain(WRITERS);
        if (names == null) {
            return;
        }
        if (names.contains(";") || !names.matches("(?U).*(?:,|&|\\band\\b|\\bund\\b|\\bby\\b).*")) {
            List.of(names.split(";")).forEach(draft::author);
        } else {
            draft.byline(names);
        }
    }

    private @Nullable String plain(List<String> names) {
        String text = cell(names);
        return text != null && Fragment.isHtml(text) ? Fragment.of(text).text() : text;
    }

    /** The cell in the column with the likeliest of these names; null if there is none. */
    private @Nullable String cell(List<String> names) {
        int index = columns.index(names);
        if (index < 0 || index >= cells.size() || cells.get(index).isBlank()) {
            return null;
        }
        return GUARDED.matcher(cells.get(index)).replaceFirst("");
    }
}
