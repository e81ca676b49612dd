package org.cuttings.ingest.mail;

import java.nio.charset.Charset;
import java.util.Locale;
import org.cuttings.ingest.text.Decoder;
import org.jspecify.annotations.Nullable;

/**
 * A part of a message's body, its transfer encoding undone.
 *
 * @param mediaType in lower case, without parameters
 * @param type the parameters of its type
 * @param disposition whether and under which name it is attached
 * @param choice the same for the parts of which a reader sees only one; empty where there is no
 *     choice
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Part(
        String mediaType, Parameters type, Parameters disposition, String choice, byte[] bytes) {

    boolean isHtml() {
        return mediaType.equals("text/html");
    }

    /** Whether it is what the sender wrote rather than a file that came along. */
    boolean isLetter() {
        boolean attached = disposition.value().equals("attachment");
        return (isHtml() || mediaType.equals("text/plain")) && !attached && name() == null;
    }

    /** The file's name, null where it has none. */
    @Nullable String name() {
        String name = disposition.get("filename");
        return name != null ? name : type.get("name");
    }

    /** Its type with the charset, as web servers tell it. */
    String contentType() {
        String charset = type.get("charset");
        return charset == null ? mediaType : mediaType + "; charset=" + charset;
    }

    /** The text of a part that has any. */
    String text() {
        Charset shifting = shifting(type.get("charset"));
        return shifting != null
                ? new String(bytes, shifting)
                : Decoder.decode(bytes, contentType());
    }

    /** Whether lines that end with a blank go on in the next, see RFC 3676. */
    boolean isFlowed() {
        return "flowed".equalsIgnoreCase(type.get("format"));
    }

    /** Whether that blank is no part of the text. */
    boolean dropsBlanks() {
        return "yes".equalsIgnoreCase(type.get("delsp"));
    }

    /** Such a charset looks like ASCII, so that what is declared must be believed. */
    private static @Nullable Charset shifting(@Nullable String charset) {
        if (charset == null || !charset.toUpperCase(Locale.ROOT).startsWith("ISO-2022")) {
            return null;
        }
        try {
            return Charset.forName(charset);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
