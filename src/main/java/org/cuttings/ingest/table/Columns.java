package org.cuttings.ingest.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cuttings.ingest.recognition.FieldNames;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a table, which names its columns.
 *
 * @param delimiter what stands between two cells
 * @param names as they are in the file
 */
record Columns(char delimiter, List<String> names) {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_:. #/()-]{0,40}");
    private static final int LONGEST_NAME = 80;
    private static final int ROWS_TO_BELIEVE = 2;

    Columns {
        names = List.copyOf(names);
    }

    /** The columns in the likeliest reading of the line; null if no cell is a field's name. */
    static @Nullable Columns of(String line) {
        return DELIMITERS.stream()
                .map(delimiter -> new Columns(delimiter, cells(line, delimiter)))
                .filter(columns -> columns.known() > 0)
                .max(Comparator.comparingLong(Columns::known))
                .orElse(null);
    }

    /** Whether these are the columns of articles. */
    boolean areOfArticles() {
        return known() >= 2
                && index(FieldNames.BODY) >= 0
                && names.stream().allMatch(name -> name.length() <= LONGEST_NAME);
    }

    /**
     * Whether these are columns of something else: short names, and rows with as many cells.
     *
     * @param start the first rows with their heading, perhaps broken off
     */
    boolean areOfATable(String start) {
        if (names.size() < 3 || !names.stream().allMatch(name -> NAME.matcher(name).matches())) {
            return false;
        }
        List<List<String>> rows = rows(start, format(), ROWS_TO_BELIEVE + 1);
        return rows.size() > ROWS_TO_BELIEVE
                && rows.stream().allMatch(row -> row.size() == names.size());
    }

    /** The column with the likeliest of these names; below 0 if there is none. */
    int index(List<String> wanted) {
        List<String> spelled = names.stream().map(FieldNames::spelling).toList();
        return wanted.stream()
                .map(spelled::indexOf)
                .filter(index -> index >= 0)
                .findFirst()
                .orElse(-1);
    }

    /** How the table is written. */
    CSVFormat format() {
        return format(delimiter);
    }

    private long known() {
        return names.stream().filter(FieldNames::isOne).count();
    }

    private static CSVFormat format(char delimiter) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .setTrailingData(true)
                .get();
    }

    private static List<String> cells(String line, char delimiter) {
        return rows(line, format(delimiter), 1).stream()
                .flatMap(List::stream)
                .map(String::strip)
                .toList();
    }

    /** The first rows; none if they break off. */
    private static List<List<String>> rows(String text, CSVFormat format, int most) {
        try (CSVParser parser = CSVParser.parse(text, format)) {
            return parser.stream().limit(most).map(CSVRecord::toList).toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }
}
