package org.cuttings.ingest.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.cuttings.article.Originals;
import org.cuttings.ingest.recognition.Found;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.Upload;
import org.jspecify.annotations.Nullable;

/** Keeps the bytes of a stream so that they can be read again: small ones in memory. */
final class Spool implements AutoCloseable {

    private static final int IN_MEMORY = 4 * 1024 * 1024;

    private final byte[] bytes;
    private final @Nullable Path file;

    /** Reads the stream to its end; the caller closes it. */
    Spool(InputStream in) throws IOException {
        byte[] first = in.readNBytes(IN_MEMORY);
        if (first.length < IN_MEMORY) {
            bytes = first;
            file = null;
            return;
        }
        bytes = new byte[0];
        Path path = Files.createTempFile("cuttings-", ".tmp");
        try (OutputStream out = Files.newOutputStream(path)) {
            out.write(first);
            in.transferTo(out);
        } catch (IOException | RuntimeException e) {
            Files.delete(path);
            throw e;
        }
        file = path;
    }

    /** Opens what is to be kept. */
    interface Content {

        /**
         * @throws UnreadableFile if it cannot be unpacked
         */
        InputStream open() throws IOException;
    }

    /**
     * Hands over a file within a file. If it cannot be unpacked that is said in its place, and the
     * others still can.
     *
     * @param place the file within, given its bytes
     */
    static void member(Content content, Function<Originals.Source, Upload> place, Found found)
            throws IOException {
        InputStream packed;
        try {
            packed = content.open();
        } catch (UnreadableFile | IOException e) {
            failed(e, place, found);
            return;
        }
        Spool spool;
        try (packed) {
            spool = new Spool(found.unpacked(packed));
        } catch (IOException | IllegalArgumentException e) {
            failed(e, place, found);
            return;
        }
        try (spool) {
            found.file(place.apply(spool.source()));
        }
    }

    private static void failed(
            Exception why, Function<Originals.Source, Upload> place, Found found) {
        found.article(
                place.apply(InputStream::nullInputStream),
                () -> {
                    if (why instanceof UnreadableFile told) {
                        throw told;
                    }
                    throw new IOException("A file in the archive is broken", why);
                });
    }

    /** Gives the bytes until this is closed. */
    Originals.Source source() {
        Path path = file;
        return path == null
                ? () -> new ByteArrayInputStream(bytes)
                : () -> Files.newInputStream(path);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
