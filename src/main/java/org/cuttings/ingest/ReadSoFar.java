package org.cuttings.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.cuttings.article.Originals;

/** How much of a file has been read. A file may be opened several times; the farthest counts. */
final class ReadSoFar {

    /** Of no file yet. */
    static final ReadSoFar NOTHING = new ReadSoFar(0);

    private final long length;
    private final AtomicLong farthest = new AtomicLong();

    /**
     * Of a file with so many bytes.
     *
     * @param length 0 if unknown
     */
    ReadSoFar(long length) {
        this.length = length;
    }

    /** From 0 to 1. */
    double part() {
        return length <= 0 ? 0 : Math.min(1, (double) farthest.get() / length);
    }

    /** The same file, watched. */
    Originals.Source watching(Originals.Source source) {
        return () -> new Watched(source.open());
    }

    private final class Watched extends FilterInputStream {

        private long at;

        Watched(InputStream in) {
            super(in);
        }

        private void comeTo(long place) {
            at = place;
            farthest.accumulateAndGet(place, Math::max);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) {
                comeTo(at + 1);
            }
            return b;
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            int read = super.read(bytes, from, count);
            if (read > 0) {
                comeTo(at + read);
            }
            return read;
        }

        @Override
        public long skip(long n) throws IOException {
            long skipped = super.skip(n);
            comeTo(at + skipped);
            return skipped;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
