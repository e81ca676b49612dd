package org.cuttings.ingest.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cuttings.ingest.recognition.Format;
import org.cuttings.ingest.recognition.Found;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.cuttings.ingest.recognition.Upload;
import org.cuttings.ingest.text.Decoder;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A table in <a href="https://www.rfc-editor.org/rfc/rfc4180">CSV</a> or its like, with an article
 * in each row and the names of the fields in the first.
 *
 * <p>It is cut into cells byte by byte and decoded row by row, so that a large one need not be held
 * in memory to tell its charset.
 */
@Component
@Order(60)
public class Table implements Format {

    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    /** Spreadsheets are told the delimiter in a line before the first. */
    private static final String DELIMITER_TOLD = "(?i)\\s*\"?sep=.\"?\\s*|\\s*";

    /** No text has this sign in it, in any charset. */
    private static final String BETWEEN_CELLS = "\u001f";

    @Override
    public boolean knows(byte[] start) {
        if (!Decoder.isText(start)) {
            return false;
        }
        // UTF-16 has a zero beside every letter of a name.
        List<String> lines =
                new String(start, ISO_8859_1)
                        .replace("\0", "")
                        .replaceFirst("^(?:" + BYTE_ORDER_MARK + "|\u00ff\u00fe|\u00fe\u00ff)", "")
                        .lines()
                        .dropWhile(line -> line.matches(DELIMITER_TOLD))
                        .toList();
        if (lines.isEmpty() || lines.get(0).stripLeading().startsWith("<")) {
            return false; // a page, and what looks like columns is code in it
        }
        Columns columns = Columns.of(lines.get(0));
        return columns != null
                && (columns.areOfArticles() || columns.areOfATable(String.join("\n", lines)));
    }

    @Override
    public void read(Upload upload, Found found) throws IOException {
        try (RowReader in =
                new RowReader(new InputStreamReader(Decoder.narrow(upload), ISO_8859_1))) {
            String line = heading(in);
            Columns columns = Columns.of(decoded(line, upload));
            if (columns == null || !columns.areOfArticles()) {
                throw noArticles(columns);
            }
            try (CSVParser parser = CSVParser.parse(in, columns.format())) {
                Iterator<CSVRecord> rows = parser.iterator();
                while (rows.hasNext()) {
                    in.next();
                    hand(
                            rows.next().toList(),
                            parser.getRecordNumber(),
                            line,
                            columns,
                            upload,
                            found);
                }
            }
        }
    }

    private static void hand(
            List<String> cells,
            long number,
            String heading,
            Columns columns,
            Upload upload,
            Found found) {
        String whole = decoded(String.join(BETWEEN_CELLS, cells), upload);
        Row row = new Row(columns, List.of(whole.split(BETWEEN_CELLS, -1)));
        if (row.isBlank()) {
            return;
        }
        String original = heading + "\r\n" + columns.format().format(cells.toArray()) + "\r\n";
        // People count the rows of a spreadsheet from 1, the heading among them.
        found.article(
                upload.within("row " + (number + 1), "text/csv", original.getBytes(ISO_8859_1)),
                row::draft);
    }

    private static String heading(RowReader in) throws IOException {
        String line = in.line();
        if (line != null && line.startsWith(BYTE_ORDER_MARK)) {
            line = line.substring(BYTE_ORDER_MARK.length());
        }
        while (line != null && line.matches(DELIMITER_TOLD)) {
            line = in.line();
        }
        return line == null ? "" : line;
    }

    private static String decoded(String bytes, Upload upload) {
        return Decoder.decode(bytes.getBytes(ISO_8859_1), upload.mediaType());
    }

    private static UnreadableFile noArticles(@Nullable Columns columns) {
        String names = columns == null ? "" : ": " + String.join(", ", columns.names());
        return new UnreadableFile(
                Reason.NO_TEXT,
                "No column of this table has the text of articles"
                        + names
                        + "; name it \"body\", \"text\" or \"content\", and others \"headline\","
                        + " \"published\", \"authors\" and \"source\"");
    }
}
