package org.cuttings.ingest.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that a library unpacks. Whatever it trips over in a broken archive is told as a failure
 * to read it.
 */
final class Unpacking extends FilterInputStream {

    Unpacking(InputStream in) {
        super(in);
    }

    /** Something that a library does with an archive. */
    interface Step<T extends @Nullable Object> {

        T take() throws IOException;
    }

    /**
     * Has a library do something.
     *
     * @throws IOException if it cannot, for whatever reason of its own
     */
    static <T extends @Nullable Object> T attempt(Step<T> step) throws IOException {
        try {
            return step.take();
        } catch (UnreadableFile e) {
            throw e; // a file around it is a bomb
        } catch (RuntimeException e) {
            throw new IOException("The archive is broken", e);
        }
    }

    @Override
    public int read() throws IOException {
        return attempt(super::read);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        return attempt(() -> super.read(bytes, from, length));
    }

    @Override
    public long skip(long n) throws IOException {
        return attempt(() -> super.skip(n));
    }
}
