package org.cuttings.ingest.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.cuttings.ingest.recognition.Upload;
import org.jspecify.annotations.Nullable;

/**
 * Cuts JSON into its values by brackets and quotation marks alone, so that one value which is no
 * proper JSON does not keep those after it from being found, and only one is in memory at a time.
 */
final class Values implements Closeable {

    private static final int END = -1;

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private int at;
    private int limit;
    private int line = 1;

    Values(InputStream in) {
        this.in = in;
    }

    /**
     * A value as it stands in the file.
     *
     * @param bytes null where it has more than {@link Upload#LARGEST_IN_MEMORY} of them
     * @param line the line it begins on, from 1
     * @param whole whether its end was found before the end of the file
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Value(byte @Nullable [] bytes, int line, boolean whole) {

        /** Whether it is an object, as every article is. */
        boolean isObject() {
            return bytes == null || bytes.length > 0 && bytes[0] == '{';
        }
    }

    /** The next byte that is not white space, without taking it; -1 at the end. */
    int peek() throws IOException {
        int next = look();
        while (isSpace(next)) {
            take();
            next = look();
        }
        return next;
    }

    /** Takes the next byte that is not white space. */
    int next() throws IOException {
        peek();
        return take();
    }

    /**
     * Takes the name of an object's next member, once its bracket or the member before has been
     * taken; null at the object's end.
     *
     * @throws EOFException if the file ends before the object does
     */
    @Nullable String member() throws IOException {
        for (int next = peek(); next != '}'; next = peek()) {
            if (next == END) {
                throw new EOFException();
            }
            if (next == '"') {
                byte[] name = value().bytes();
                if (peek() == ':') {
                    take();
                    return name == null ? "" : new String(name, 1, name.length - 2, UTF_8);
                }
            } else {
                take();
            }
        }
        take();
        return null;
    }

    /**
     * Moves to a list's next element, once its bracket or the element before has been taken; false
     * at the list's end.
     *
     * @throws EOFException if the file ends before the list does
     */
    boolean element() throws IOException {
        int next = peek();
        while (next == ',') {
            take();
            next = peek();
        }
        if (next == END) {
            throw new EOFException();
        }
        if (next == ']') {
            take();
        }
        return next != ']';
    }

    /** Takes the value that comes next, at least one byte of it. */
    Value value() throws IOException {
        peek();
        int start = line;
        Taken taken = new Taken();
        boolean whole = value(taken);
        return new Value(taken.bytes(), start, whole);
    }

    /** Takes the rest of the line without white space around it; null at the end of the file. */
    @Nullable Value line() throws IOException {
        if (look() == END) {
            return null;
        }
        int start = line;
        Taken taken = new Taken();
        while (look() != '\n' && isSpace(look())) {
            take();
        }
        takeUpTo('\n', '\n', taken);
        return new Value(taken.stripped(), start, take() != END);
    }

    private boolean value(Taken taken) throws IOException {
        int open = 0;
        while (true) {
            int b = look();
            if (b == END) {
                return open == 0 && !taken.isEmpty();
            }
            if (open == 0 && !taken.isEmpty() && endsWord(b)) {
                return true;
            }
            taken.add(take());
            if (b == '"') {
                if (!string(taken)) {
                    return false;
                }
            } else if (b == '{' || b == '[') {
                open++;
            } else if (b == '}' || b == ']') {
                open--;
            } else {
                continue;
            }
            if (open <= 0) {
                return true;
            }
        }
    }

    /** A number or a word has no end of its own. */
    private static boolean endsWord(int b) {
        return b == ',' || b == ':' || b == '{' || b == '[' || b == '}' || b == ']' || isSpace(b);
    }

    /** Takes the rest of a string. */
    private boolean string(Taken taken) throws IOException {
        takeUpTo('"', '\\', taken);
        for (int b = take(); b != END; b = take()) {
            taken.add(b);
            if (b == '"') {
                return true;
            }
            if (look() != END) {
                taken.add(take());
            }
            takeUpTo('"', '\\', taken);
        }
        return false;
    }

    /** Takes what comes before one of two signs or the end. */
    private void takeUpTo(char sign, char other, Taken taken) throws IOException {
        while (look() != END && buffer[at] != sign && buffer[at] != other) {
            int from = at;
            while (at < limit && buffer[at] != sign && buffer[at] != other) {
                line += buffer[at++] == '\n' ? 1 : 0;
            }
            taken.add(buffer, from, at - from);
        }
    }

    private int look() throws IOException {
        if (at == limit) {
            limit = Math.max(0, in.read(buffer));
            at = 0;
        }
        return at == limit ? END : buffer[at] & 0xff;
    }

    private int take() throws IOException {
        int b = look();
        if (b != END) {
            at++;
        }
        if (b == '\n') {
            line++;
        }
        return b;
    }

    /** White space of JSON, the separator of RFC 7464, and the zeros that fill up a broken file. */
    private static boolean isSpace(int b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == 0x1e || b == 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** What was taken, as far as it fits into memory. */
    private static final class Taken {

        private byte[] bytes = new byte[1024];
        private int length;
        private boolean tooLarge;

        void add(int b) {
            add(new byte[] {(byte) b}, 0, 1);
        }

        void add(byte[] more, int from, int count) {
            if (length + count > Upload.LARGEST_IN_MEMORY) {
                tooLarge = true;
                return;
            }
            if (length + count > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(length + count, bytes.length * 2));
            }
            System.arraycopy(more, from, bytes, length, count);
            length += count;
        }

        boolean isEmpty() {
            return length == 0;
        }

        byte @Nullable [] bytes() {
            return tooLarge ? null : Arrays.copyOf(bytes, length);
        }

        byte @Nullable [] stripped() {
            while (!tooLarge && length > 0 && isSpace(bytes[length - 1])) {
                length--;
            }
            return bytes();
        }
    }
}
