package org.cuttings.ingest.markup;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;

/** Bytes that are cut out of a file, up to a limit. */
final class Clipping {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int most;
    private boolean full;

    Clipping(int most) {
        this.most = most;
    }

    void write(int b) {
        if (bytes.size() < most) {
            bytes.write(b);
        } else {
            full = true;
        }
    }

    void write(byte[] more) {
        if (bytes.size() + more.length <= most) {
            bytes.writeBytes(more);
        } else {
            full = true;
        }
    }

    /** Whether something did not fit in. */
    boolean isFull() {
        return full;
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }

    String toString(Charset charset) {
        return bytes.toString(charset);
    }
}
