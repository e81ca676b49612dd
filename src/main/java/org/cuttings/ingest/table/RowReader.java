package org.cuttings.ingest.table;

import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.cuttings.ingest.recognition.Upload;
import org.jspecify.annotations.Nullable;

/**
 * Passes on a table's characters and fails where a row has no end, as after a quotation mark that
 * is never closed.
 */
final class RowReader extends Reader {

    private final Reader in;
    private int inThisRow;

    RowReader(Reader in) {
        this.in = in;
    }

    /** Starts to count anew. */
    void next() {
        inThisRow = 0;
    }

    /** The next line, without its end; null if there is none. */
    @Nullable String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n' && c != '\r' && line.length() < Upload.SNIFFED) {
            line.append((char) c);
            c = read();
        }
        return line.toString();
    }

    @Override
    public int read(char[] characters, int from, int length) throws IOException {
        int count = in.read(characters, from, length);
        inThisRow += Math.max(0, count);
        if (inThisRow > Upload.LARGEST_IN_MEMORY) {
            throw new UnreadableFile(
                    Reason.TOO_LARGE,
                    String.format(
                            Locale.ROOT,
                            "This row has more than %d MB; perhaps a quotation mark is not closed",
                            Upload.LARGEST_IN_MEMORY >> 20));
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
