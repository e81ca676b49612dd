package org.cuttings.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.cuttings.article.Accession;
import org.cuttings.article.Article;
import org.cuttings.article.Content;
import org.cuttings.article.Findings;
import org.cuttings.article.Fingerprint;
import org.cuttings.article.Originals;
import org.cuttings.ingest.recognition.Draft;
import org.jspecify.annotations.Nullable;

/** Articles of a file that wait to be stored together, since a transaction costs more than one. */
final class Batch {

    /** So few that what is lost in a crash is soon read again. */
    private static final int MOST = 250;

    /** In bytes of the originals; a larger one is stored by itself. */
    private static final int LARGEST = 128 * 1024;

    private static final int MOST_BYTES = 4 * 1024 * 1024;

    /** An article that was read, with the bytes it was read from. */
    record Waiting(
            ImportItem item,
            String label,
            Content content,
            String fingerprint,
            @Nullable Findings findings,
            Originals.Original original) {

        static Waiting of(ImportItem item, Draft draft, Originals.Original original) {
            Content content = draft.content();
            return new Waiting(
                    item,
                    original.label(),
                    content,
                    Fingerprint.of(content),
                    draft.findings(),
                    original);
        }

        Accession accession(Consumer<Article> alongside) {
            return new Accession(content, fingerprint, findings, original, alongside);
        }
    }

    private List<Waiting> waiting = new ArrayList<>();
    private final Set<String> fingerprints = new HashSet<>();
    private int bytes;

    /** Takes an article up; false if it is too large to wait. */
    boolean add(Waiting one) {
        Originals.Original original = one.original();
        byte @Nullable [] small = small(original);
        if (small == null) {
            return false;
        }
        waiting.add(
                new Waiting(
                        one.item(),
                        one.label(),
                        one.content(),
                        one.fingerprint(),
                        one.findings(),
                        new Originals.Original(original.label(), original.mediaType(), small)));
        fingerprints.add(one.fingerprint());
        bytes += small.length;
        return true;
    }

    /** Whether an article that says the same waits. */
    boolean holds(String fingerprint) {
        return fingerprints.contains(fingerprint);
    }

    private static byte @Nullable [] small(Originals.Original original) {
        try (InputStream in = original.source().open()) {
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
        fingerprints.clear();
        bytes = 0;
        return all;
    }
}
