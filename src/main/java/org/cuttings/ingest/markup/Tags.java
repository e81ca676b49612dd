package org.cuttings.ingest.markup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a file in <a href="https://www.w3.org/TR/xml/">XML</a> from tag to tag, whatever
 * stands between them. It expands nothing, looks nothing up, and takes what is not well formed for
 * text. All charsets in which ASCII is ASCII will do.
 */
final class Tags implements Closeable {

    private static final int LONGEST_TAG = 64 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private int at;
    private int end;

    Tags(InputStream in) {
        this.in = in;
    }

    /**
     * A tag.
     *
     * @param name with its prefix
     * @param source as it is in the file
     * @param opens whether it is a start tag, perhaps an empty element's
     * @param closes whether it is an end tag or an empty element's
     */
    record Tag(String name, String source, boolean opens, boolean closes) {

        String localName() {
            return name.substring(name.indexOf(':') + 1);
        }

        byte[] bytes() {
            return source.getBytes(ISO_8859_1);
        }
    }

    /**
     * The next tag, null at the end of the file.
     *
     * @param between takes what is passed over, all but declarations of the document's type
     */
    @Nullable Tag next(Clipping between) throws IOException {
        int b;
        while ((b = read()) >= 0) {
            if (b != '<') {
                between.write(b);
            } else if (isNameStart(peek()) || peek() == '/') {
                Tag tag = tag(between);
                if (tag != null) {
                    return tag;
                }
            } else if (peek() == '!') {
                declaration(between);
            } else {
                between.write(b);
                if (peek() == '?') {
                    copyTo("?>", between);
                }
            }
        }
        return null;
    }

    private @Nullable Tag tag(Clipping between) throws IOException {
        ByteArrayOutputStream source = new ByteArrayOutputStream();
        source.write('<');
        int quote = 0;
        int before = 0;
        // Neither a tag nor a value in it has a "<": where one comes, the tag was never ended.
        while (peek() >= 0 && peek() != '<' && source.size() < LONGEST_TAG) {
            int b = read();
            source.write(b);
            if (quote != 0) {
                quote = b == quote ? 0 : quote;
            } else if (b == '>') {
                return tag(source.toString(ISO_8859_1));
            } else if ((b == '"' || b == '\'') && before == '=') {
                quote = b;
            }
            before = b <= ' ' ? before : b;
        }
        between.write(source.toByteArray());
        return null;
    }

    private static Tag tag(String source) {
        boolean end = source.charAt(1) == '/';
        int start = end ? 2 : 1;
        int stop = start;
        while (stop < source.length() && " \t\r\n\f/>".indexOf(source.charAt(stop)) < 0) {
            stop++;
        }
        return new Tag(source.substring(start, stop), source, !end, end || source.endsWith("/>"));
    }

    private void declaration(Clipping between) throws IOException {
        StringBuilder start = new StringBuilder("<");
        while (start.length() < 9 && peek() >= 0 && "<>".indexOf(peek()) < 0) {
            start.append((char) read());
            if (start.length() == 4 && start.toString().equals("<!--")) {
                between.write(start.toString().getBytes(ISO_8859_1));
                copyTo("-->", between);
                return;
            }
        }
        if (start.toString().equalsIgnoreCase("<!DOCTYPE")) {
            skipDoctype();
            return;
        }
        between.write(start.toString().getBytes(ISO_8859_1));
        if (start.toString().equals("<![CDATA[")) {
            copyTo("]]>", between);
        }
    }

    /** Its entities may grow without end and reach for files; an article needs none of them. */
    private void skipDoctype() throws IOException {
        int brackets = 0;
        int b;
        while ((b = read()) >= 0 && (b != '>' || brackets > 0)) {
            if (b == '[') {
                brackets++;
            } else if (b == ']') {
                brackets--;
            } else if (b == '"' || b == '\'') {
                copyTo(String.valueOf((char) b), new Clipping(0));
            } else if (b == '<' && peek() == '!') {
                read();
                if (peek() == '-') {
                    copyTo("-->", new Clipping(0));
                }
            }
        }
    }

    private void copyTo(String last, Clipping target) throws IOException {
        int matched = 0;
        int b;
        while (matched < last.length() && (b = read()) >= 0) {
            target.write(b);
            if (b == last.charAt(matched)) {
                matched++;
            } else if (matched < 2 || b != last.charAt(0)) {
                matched = b == last.charAt(0) ? 1 : 0;
            }
        }
    }

    private static boolean isNameStart(int b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b == '_' || b >= 0x80;
    }

    private int peek() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer));
        }
        return at < end ? buffer[at] & 0xff : -1;
    }

    private int read() throws IOException {
        int b = peek();
        if (b >= 0) {
            at++;
        }
        return b;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
