package org.cuttings.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.cuttings.article.Originals;
import org.cuttings.ingest.Recogniser.Piece;
import org.jspecify.annotations.Nullable;

/** Articles of a file that wait to be stored together, since a transaction costs more than one. */
final class Batch {

    /** So few that what is lost in a crash is soon read again. */
    private static final int MOST = 32;

    /** In bytes of the originals; a larger one is stored by itself. */
    private static final int LARGEST = 128 * 1024;

    private static final int MOST_BYTES = 1024 * 1024;

    /** An article that was read, with the bytes it was read from. */
    record Waiting(ImportItem item, String label, Draft draft, Originals.Original original) {}

    private List<Waiting> waiting = new ArrayList<>();
    private int bytes;

    /** Takes an article up; false if it is too large to wait. */
    boolean add(ImportItem item, Piece piece, Draft draft) {
        Upload upload = piece.original();
        byte @Nullable [] small = small(upload);
        if (small == null) {
            return false;
        }
        waiting.add(
                new Waiting(
                        item,
                        upload.label(),
                        draft,
                        new Originals.Original(upload.label(), upload.mediaType(), small)));
        bytes += small.length;
        return true;
    }

    private static byte @Nullable [] small(Upload upload) {
        try (InputStream in = upload.open()) {
            byte[] read = in.readNBytes(LARGEST + 1);
            return read.length > LARGEST ? null : read;
        } catch (IOException e) {
            return null; // storing it tells what is wrong
        }
    }

    boolean full() {
        return waiting.size() >= MOST || bytes >= MOST_BYTES;
    }

    /** Hands over all that wait. */
    List<Waiting> empty() {
        List<Waiting> all = waiting;
        waiting = new ArrayList<>();
        bytes = 0;
        return all;
    }
}
