package org.cuttings.ingest.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.cuttings.ingest.recognition.Format;
import org.cuttings.ingest.recognition.Found;
import org.cuttings.ingest.recognition.Upload;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Many messages in one file, one after the other (.mbox, RFC 4155): a line that starts with "From "
 * stands before each.
 */
@Component
@Order(51)
public class Mailbox implements Format {

    private static final byte[] FROM = "From ".getBytes(ISO_8859_1);

    /** Sender and time, so that "From the harbour ..." in a letter is none. */
    private static final Pattern START =
            Pattern.compile("From \\S+\\s.{0,80}\\d\\d:\\d\\d.{0,80}", Pattern.DOTALL);

    @Override
    public boolean knows(byte[] start) {
        int line = 0;
        while (line < start.length && start[line] != '\n') {
            line++;
        }
        return line < start.length
                && starts(Arrays.copyOf(start, line))
                && MailHeader.starts(start, line + 1);
    }

    @Override
    public void read(Upload upload, Found found) throws IOException {
        try (InputStream in = new BufferedInputStream(upload.open(), 1 << 16)) {
            ByteArrayOutputStream message = new ByteArrayOutputStream();
            int no = 0;
            boolean blank = true;
            for (byte[] line = line(in); line.length > 0; line = line(in)) {
                if (blank && starts(line)) {
                    hand(message, upload, no++, found);
                } else if (message.size() <= Upload.LARGEST_IN_MEMORY) {
                    // Beyond that it is refused, whatever follows.
                    int quoted = startsQuoted(line) ? 1 : 0;
                    message.write(line, quoted, line.length - quoted);
                }
                blank = line[0] == '\n' || line[0] == '\r';
            }
            hand(message, upload, no, found);
        }
    }

    private static void hand(ByteArrayOutputStream message, Upload upload, int no, Found found) {
        if (no > 0) {
            found.file(upload.within("message " + no, "message/rfc822", message.toByteArray()));
        }
        message.reset();
    }

    /** A line with its end; at most a message's most bytes, since a line may have no end. */
    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        int b = in.read();
        while (b >= 0) {
            line.write(b);
            if (b == '\n' || line.size() > Upload.LARGEST_IN_MEMORY) {
                break;
            }
            b = in.read();
        }
        return line.toByteArray();
    }

    private static boolean starts(byte[] line) {
        return startsWithFrom(line, 0)
                && line.length < 1_000
                && START.matcher(new String(line, ISO_8859_1)).matches();
    }

    /** Whether a message's own line was marked so that it does not look like the next message. */
    private static boolean startsQuoted(byte[] line) {
        int at = 0;
        while (at < line.length && line[at] == '>') {
            at++;
        }
        return at > 0 && startsWithFrom(line, at);
    }

    private static boolean startsWithFrom(byte[] bytes, int at) {
        if (bytes.length < at + FROM.length) {
            return false;
        }
        for (int i = 0; i < FROM.length; i++) {
            if (bytes[at + i] != FROM[i]) {
                return false;
            }
        }
        return true;
    }
}
