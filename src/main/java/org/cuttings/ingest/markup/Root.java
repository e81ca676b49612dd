package org.cuttings.ingest.markup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The element that a whole file is, which tells the file's format.
 *
 * @param name without prefix
 * @param start the file's first characters from that element on
 */
public record Root(String name, String start) {

    private static final int LONGEST_PROLOG = 16 * 1024;

    /** The root of the file that starts with these bytes; null if it does not start with one. */
    public static @Nullable Root of(byte[] start) {
        // UTF-16 has a zero beside every letter of a tag.
        String text =
                new String(start, 0, Math.min(start.length, LONGEST_PROLOG), ISO_8859_1)
                        .replace("\0", "");
        byte[] narrow = text.getBytes(ISO_8859_1);
        Clipping before = new Clipping(narrow.length);
        try (Tags tags = new Tags(new ByteArrayInputStream(narrow))) {
            Tags.Tag first = tags.next(before);
            if (first == null || !first.opens() || !isProlog(before.toString(ISO_8859_1))) {
                return null;
            }
            return new Root(first.localName(), text.substring(text.indexOf(first.source())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the root's own tag has these characters in it, such as a namespace. */
    public boolean says(String characters) {
        int end = start.indexOf('>');
        return (end < 0 ? start : start.substring(0, end)).contains(characters);
    }

    /** Only declarations, comments and a byte order mark may stand before the root. */
    static boolean isProlog(String text) {
        return text.replaceAll("(?s)<\\?.*?\\?>|<!--.*?-->", "")
                .replaceAll("[\\u00ef\\u00bb\\u00bf\\u00fe\\u00ff]", "")
                .isBlank();
    }
}
