package org.cuttings.ingest.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import org.cuttings.ingest.recognition.Upload;
import org.cuttings.ingest.text.Decoder;

/** The bytes of a file in UTF-16 as UTF-8, of which every sign of JSON is one byte. */
final class Utf8 extends InputStream {

    private final Reader characters;
    private final char[] some = new char[8192];
    private boolean begun;
    private ByteArrayInputStream bytes = new ByteArrayInputStream(new byte[0]);

    private Utf8(Reader characters) {
        this.characters = characters;
    }

    /** The file's bytes without a byte order mark, in UTF-8 or a charset that extends ASCII. */
    static InputStream open(Upload upload) throws IOException {
        Charset wide = Decoder.utf16(upload.start());
        InputStream file = upload.open();
        if (wide != null) {
            return new Utf8(new InputStreamReader(file, wide));
        }
        PushbackInputStream in = new PushbackInputStream(file, 3);
        byte[] start = in.readNBytes(3);
        boolean marked =
                start.length == 3
                        && start[0] == (byte) 0xEF
                        && start[1] == (byte) 0xBB
                        && start[2] == (byte) 0xBF;
        if (!marked) {
            in.unread(start);
        }
        return in;
    }

    /** Whether the first sign of a file is one of these. */
    static boolean startsWithAny(byte[] start, String signs) {
        int at = 0;
        while (at < start.length && start[at] <= ' ') {
            at++; // white space, a byte order mark, the zeros of UTF-16 and a record's mark
        }
        return at < start.length && signs.indexOf(start[at]) >= 0;
    }

    /** The first characters of a file, as far as they are ASCII. */
    static String start(byte[] start) {
        // UTF-16 has a zero beside every sign of JSON.
        return new String(start, ISO_8859_1)
                .replaceFirst("^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
                .replaceAll("[\0\u001e]", "")
                .strip();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        while (bytes.available() == 0) {
            int count = characters.read(some, 0, some.length - 1);
            if (count < 0) {
                return -1;
            }
            if (Character.isHighSurrogate(some[count - 1])) {
                int low = characters.read();
                if (low >= 0) {
                    some[count++] = (char) low;
                }
            }
            int mark = !begun && some[0] == '\uFEFF' ? 1 : 0;
            begun = true;
            bytes = new ByteArrayInputStream(new String(some, mark, count - mark).getBytes(UTF_8));
        }
        return bytes.read(into, from, length);
    }

    @Override
    public void close() throws IOException {
        characters.close();
    }
}
