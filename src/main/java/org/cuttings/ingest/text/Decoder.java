package org.cuttings.ingest.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cuttings.ingest.recognition.Upload;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into characters, whatever their sender believed about them.
 *
 * <p>In this order: a byte order mark; the pattern of zero bytes that UTF-16 leaves; UTF-8 if all
 * bytes are valid in it, since text in other charsets hardly ever is; the charset that was
 * declared; a guess from the frequencies of bytes; windows-1252.
 */
public final class Decoder {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int DECLARED_WITHIN = 8192;
    private static final int GUESSED_FROM = 16 * 1024;

    /** Below this, ICU's guess is less often right than windows-1252 is. */
    private static final int SURE_ENOUGH = 35;

    private static final Pattern DECLARATION =
            Pattern.compile(
                    "(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z][\\w.:-]{1,39})",
                    Pattern.CASE_INSENSITIVE);

    private Decoder() {}

    /**
     * The text of the bytes, without a byte order mark.
     *
     * @param mediaType as the sender declared it, perhaps with a charset
     */
    public static String decode(byte[] bytes, @Nullable String mediaType) {
        Charset marked = byteOrderMark(bytes);
        if (marked != null) {
            String text = new String(bytes, marked);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
        Charset wide = zerosOfUtf16(bytes);
        if (wide != null) {
            return new String(bytes, wide);
        }
        String utf8 = utf8(bytes);
        return utf8 != null ? utf8 : new String(bytes, legacy(bytes, mediaType));
    }

    /** The kind of UTF-16 a file is in, told by its first bytes; null if it is in none. */
    public static @Nullable Charset utf16(byte[] start) {
        Charset marked = byteOrderMark(start);
        return marked == null ? zerosOfUtf16(start) : marked.equals(UTF_8) ? null : marked;
    }

    /** Whether the bytes are characters at all, rather than an image, an archive or a program. */
    public static boolean isText(byte[] start) {
        if (byteOrderMark(start) != null || zerosOfUtf16(start) != null) {
            return true;
        }
        int controls = 0;
        for (byte b : start) {
            if (b == 0) {
                return false;
            }
            if (b > 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 27) {
                controls++;
            }
        }
        return controls * 100 <= start.length && !startsWithAny(start, "%PDF-", "{\\rtf");
    }

    /** Whether each letter of the text takes two bytes. */
    private static boolean isUtf16(byte[] start) {
        Charset marked = byteOrderMark(start);
        return marked != null ? !marked.equals(UTF_8) : utf16(start) != null;
    }

    /**
     * The file in a charset in which the ASCII letters are single bytes, so that its parts can be
     * found before its charset is known. UTF-16 becomes UTF-8, everything else stays as it is.
     *
     * @throws org.cuttings.ingest.recognition.UnreadableFile if it is too much UTF-16 to be held in
     *     memory
     */
    public static InputStream narrow(Upload file) throws IOException {
        return isUtf16(file.start())
                ? new ByteArrayInputStream(decode(file.bytes(), file.mediaType()).getBytes(UTF_8))
                : file.open();
    }

    private static boolean startsWithAny(byte[] start, String... signatures) {
        String text = new String(start, 0, Math.min(8, start.length), ISO_8859_1);
        return Arrays.stream(signatures).anyMatch(text::startsWith);
    }

    private static @Nullable Charset byteOrderMark(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        if (first == 0xEFBB && bytes.length > 2 && (bytes[2] & 0xff) == 0xBF) {
            return UTF_8;
        }
        return first == 0xFEFF ? UTF_16BE : first == 0xFFFE ? UTF_16LE : null;
    }

    /** Text in Latin letters has a zero in nearly every other byte of UTF-16. */
    private static @Nullable Charset zerosOfUtf16(byte[] bytes) {
        int looked = Math.min(bytes.length, 2048) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < looked; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int half = looked / 2;
        if (half < 4) {
            return null;
        }
        if (odd > half * 0.7 && even == 0) {
            return UTF_16LE;
        }
        return even > half * 0.7 && odd == 0 ? UTF_16BE : null;
    }

    /** The text if (nearly) all bytes are valid, since pages often have one broken advert. */
    private static @Nullable String utf8(byte[] bytes) {
        try {
            return UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return mostlyUtf8(bytes);
        }
    }

    private static @Nullable String mostlyUtf8(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        long broken = text.chars().filter(c -> c == 0xFFFD).count();
        long beyondAscii = text.chars().filter(c -> c > 0x7F).count();
        return broken * 20 < beyondAscii ? text : null;
    }

    private static Charset legacy(byte[] bytes, @Nullable String mediaType) {
        Charset declared = named(mediaType == null ? "" : mediaType);
        if (declared == null) {
            int length = Math.min(bytes.length, DECLARED_WITHIN);
            declared = named(new String(bytes, 0, length, ISO_8859_1));
        }
        return declared != null ? declared : guessed(bytes);
    }

    private static @Nullable Charset named(String declaration) {
        Matcher matcher = DECLARATION.matcher(declaration);
        while (matcher.find()) {
            try {
                Charset charset = Charset.forName(matcher.group(1));
                // What calls itself UTF-8 here has been found not to be, and the WHATWG encoding
                // standard reads Latin-1 and ASCII as windows-1252.
                if (charset.equals(ISO_8859_1) || charset.name().equals("US-ASCII")) {
                    return WINDOWS_1252;
                }
                if (!charset.name().startsWith("UTF-")) {
                    return charset;
                }
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                // the next declaration may name a charset that there is
            }
        }
        return null;
    }

    private static Charset guessed(byte[] bytes) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, GUESSED_FROM)));
        CharsetMatch match = detector.detect();
        if (match == null
                || match.getConfidence() < SURE_ENOUGH
                || match.getName().startsWith("ISO-8859-1")
                || match.getName().startsWith("UTF-")
                || !Charset.isSupported(match.getName())) {
            return WINDOWS_1252;
        }
        return Charset.forName(match.getName());
    }
}
