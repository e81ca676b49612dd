package org.cuttings.ingest.markup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.cuttings.ingest.recognition.Upload;
import org.cuttings.ingest.text.Decoder;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file in XML or SGML into its articles, holding one of them at a time. Each piece is a file
 * of its own: it keeps what stands before the first article, so that it says where it is from.
 */
final class Cutter implements Closeable {

    /** More is no heading of anything; then only the open elements' tags are kept. */
    private static final int LONGEST_HEAD = 256 * 1024;

    private static final int DEEPEST = 100;

    private final Tags tags;
    private final Set<String> names;
    private final Deque<Tags.Tag> open = new ArrayDeque<>();
    private final Clipping passed = new Clipping(LONGEST_HEAD);
    private byte @Nullable [] head;
    private byte[] tail = {};

    private Cutter(InputStream in, Set<String> names) {
        this.tags = new Tags(in);
        this.names = names;
    }

    /**
     * Starts to cut a file.
     *
     * @param names the elements that are articles, without prefix
     */
    static Cutter of(Upload upload, Set<String> names) throws IOException {
        return new Cutter(Decoder.narrow(upload), names);
    }

    /**
     * The next article, null if there are no more.
     *
     * @throws UnreadableFile if the file ends in the middle
     */
    @Nullable Piece next() throws IOException {
        Tags.Tag tag;
        while ((tag = tags.next(passed)) != null) {
            if (tag.opens() && names.contains(tag.localName())) {
                return piece(tag);
            }
            passed.write(tag.bytes());
            follow(tag);
        }
        if (!open.isEmpty()) {
            throw broken();
        }
        return null;
    }

    private void follow(Tags.Tag tag) {
        if (tag.opens() && !tag.closes()) {
            if (open.size() == DEEPEST) {
                throw new UnreadableFile(
                        Reason.BROKEN,
                        "Elements in elements, more than "
                                + DEEPEST
                                + " deep and no article in them, are no news in XML");
            }
            open.push(tag);
        } else if (!tag.opens() && open.stream().anyMatch(o -> o.name().equals(tag.name()))) {
            while (!open.pop().name().equals(tag.name())) {
                // an element that was never closed ends with the one it is in
            }
        }
    }

    private Piece piece(Tags.Tag start) throws IOException {
        Clipping bytes = new Clipping(Upload.LARGEST_IN_MEMORY);
        bytes.write(head());
        bytes.write(start.bytes());
        int depth = start.closes() ? 0 : 1;
        while (depth > 0) {
            Tags.Tag tag = tags.next(bytes);
            if (tag == null) {
                throw broken();
            }
            bytes.write(tag.bytes());
            if (tag.name().equals(start.name())) {
                depth += (tag.opens() ? 1 : 0) - (tag.closes() ? 1 : 0);
            }
        }
        bytes.write(tail);
        return new Piece(start.localName(), bytes.toByteArray(), bytes.isFull());
    }

    private byte[] head() {
        if (head == null) {
            StringBuilder starts = new StringBuilder();
            StringBuilder ends = new StringBuilder();
            open.descendingIterator().forEachRemaining(tag -> starts.append(tag.source()));
            open.forEach(tag -> ends.append("</").append(tag.name()).append('>'));
            head = passed.isFull() ? starts.toString().getBytes(ISO_8859_1) : passed.toByteArray();
            tail = ends.append('\n').toString().getBytes(ISO_8859_1);
        }
        return head;
    }

    private static UnreadableFile broken() {
        return new UnreadableFile(
                Reason.BROKEN,
                "The file ends in the middle; send it whole. What is complete in it was read");
    }

    @Override
    public void close() throws IOException {
        tags.close();
    }
}
