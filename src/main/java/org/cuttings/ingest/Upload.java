package org.cuttings.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * One file as it came in, or a text that was pasted. Where many come in together they stay where
 * the server put them, so that only one of them is in memory at a time.
 */
public final class Upload {

    private final String label;
    private final @Nullable String mediaType;
    private final Source source;

    /** Where the content is read from, each time it is asked for. */
    public interface Source {

        byte[] read() throws IOException;
    }

    /**
     * A file that waits elsewhere.
     *
     * @param label the file's name as the sender gave it; shown to people, never used as a path
     * @param mediaType what the sender said it is, such as "text/html; charset=utf-8"; a hint only
     */
    public Upload(String label, @Nullable String mediaType, Source source) {
        this.label = label.replaceAll("\\p{Cntrl}", "_");
        this.mediaType = mediaType == null ? null : mediaType.replaceAll("\\p{Cntrl}", " ");
        this.source = source;
    }

    /** A file that is in memory already; the bytes are kept as they are. */
    public Upload(String label, @Nullable String mediaType, byte[] bytes) {
        this(label, mediaType, () -> bytes);
    }

    public String label() {
        return label;
    }

    public @Nullable String mediaType() {
        return mediaType;
    }

    /** The whole content. */
    public byte[] bytes() {
        try {
            return source.read();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + label + " cannot be read", e);
        }
    }
}
