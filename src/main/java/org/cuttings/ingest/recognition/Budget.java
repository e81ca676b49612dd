package org.cuttings.ingest.recognition;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;

/**
 * How many files there may be within one file, and how many bytes may come out of its compression,
 * all of them together. News shrinks to a fifth or a tenth; what grows a hundredfold was made to
 * harm.
 */
final class Budget {

    private static final int RATIO = 100;

    /** So many bytes are harmless whatever they came from. */
    private static final long ALWAYS = 100L << 20;

    /** More than a million go into an archive of their own. */
    static final int MOST_FILES = 1_000_000;

    private final Upload file;
    private int files;
    private long spent;
    private long most = ALWAYS;
    private boolean sized;

    Budget(Upload file) {
        this.file = file;
    }

    boolean isSpent() {
        return spent > most || files > MOST_FILES;
    }

    /**
     * Counts a file within the file.
     *
     * @throws UnreadableFile if there are too many
     */
    void countFile() {
        files++;
        if (files > MOST_FILES) {
            throw new UnreadableFile(
                    Reason.TOO_LARGE,
                    String.format(
                            Locale.ROOT,
                            "This archive has more than %,d files in it; send it in parts",
                            MOST_FILES));
        }
    }

    /**
     * The same bytes, counted; reading them fails with {@link UnreadableFile} beyond the budget.
     */
    InputStream counting(InputStream in) {
        return new Counted(in);
    }

    private void spend(long bytes) throws IOException {
        spent += bytes;
        if (spent > most && !sized) {
            sized = true;
            try (InputStream in = file.open()) {
                most += RATIO * in.transferTo(OutputStream.nullOutputStream());
            }
        }
        if (spent > most) {
            throw new UnreadableFile(
                    Reason.TOO_LARGE,
                    String.format(
                            Locale.ROOT,
                            "This archive unpacks to more than %,d MB, over %d times its size, as"
                                    + " only a decompression bomb does",
                            most >> 20,
                            RATIO));
        }
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) {
                spend(1);
            }
            return b;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = super.read(bytes, from, length);
            if (count > 0) {
                spend(count);
            }
            return count;
        }

        @Override
        public long skip(long n) throws IOException {
            long skipped = super.skip(n);
            spend(skipped);
            return skipped;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
