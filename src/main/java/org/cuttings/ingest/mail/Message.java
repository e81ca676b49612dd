package org.cuttings.ingest.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.cuttings.ingest.text.Decoder;
import org.jspecify.annotations.Nullable;

/**
 * A message taken apart: its fields and the parts of its body, messages within it left whole.
 *
 * <p>See RFC 5322 for the fields and RFC 2045 to 2047 for the parts.
 */
final class Message {

    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 1_000;
    private static final MimeConfig LIMITS =
            MimeConfig.custom()
                    .setMaxHeaderCount(1_000)
                    .setMaxHeaderLen(100_000)
                    .setMaxLineLen(-1)
                    .build();

    private final Map<String, String> fields;
    private final List<Part> parts = new ArrayList<>();
    private final Deque<String> within = new ArrayDeque<>();
    private int choices;

    /**
     * Takes a message apart.
     *
     * @throws UnreadableFile if it has more parts or deeper ones than any letter
     */
    Message(byte[] bytes) throws IOException {
        MimeTokenStream stream = new MimeTokenStream(LIMITS, DecodeMonitor.SILENT, null, null);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        stream.parse(new ByteArrayInputStream(bytes));
        Map<String, String> first = new HashMap<>();
        try {
            Map<String, String> open = first;
            while (stream.getState() != EntityState.T_END_OF_STREAM) {
                switch (stream.getState()) {
                    case T_START_BODYPART -> open = new HashMap<>();
                    case T_FIELD -> put(open, stream.getField());
                    case T_START_MULTIPART -> enter(stream.getBodyDescriptor().getMimeType());
                    case T_END_MULTIPART -> within.pop();
                    case T_BODY -> add(open, stream);
                    default -> {}
                }
                stream.next();
            }
        } catch (MimeException e) {
            throw new UnreadableFile(
                    Reason.BROKEN, "This message is not written as mail is: " + e.getMessage());
        }
        this.fields = first;
    }

    /** A field of the message itself, decoded; null where it has none. */
    @Nullable String field(String name) {
        return fields.get(name.toLowerCase(Locale.ROOT));
    }

    /** The parts of the body in their order. */
    List<Part> parts() {
        return parts;
    }

    private void enter(String mediaType) {
        if (within.size() >= DEEPEST) {
            throw new UnreadableFile(
                    Reason.TOO_LARGE,
                    "The parts of this message are nested deeper than "
                            + DEEPEST
                            + ", as no"
                            + " letter's are");
        }
        String outer = within.isEmpty() ? "" : within.peek();
        within.push(mediaType.endsWith("/alternative") ? "choice " + ++choices : outer);
    }

    private void add(Map<String, String> of, MimeTokenStream stream) throws IOException {
        if (parts.size() >= MOST_PARTS) {
            throw new UnreadableFile(
                    Reason.TOO_LARGE,
                    String.format(
                            Locale.ROOT,
                            "This message has more than %,d parts, as no letter has",
                            MOST_PARTS));
        }
        parts.add(
                new Part(
                        stream.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT),
                        Parameters.of(of.get("content-type")),
                        Parameters.of(of.get("content-disposition")),
                        within.isEmpty() ? "" : within.peek(),
                        stream.getDecodedInputStream().readAllBytes()));
    }

    private static void put(Map<String, String> fields, Field field) {
        byte[] raw = field.getRaw().toByteArray();
        String text = Decoder.decode(raw, null);
        int colon = text.indexOf(':');
        String body = text.substring(colon + 1).replaceAll("[\r\n]+", "").strip();
        fields.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), decoded(body));
    }

    private static String decoded(String body) {
        try {
            return DecoderUtil.decodeEncodedWords(body, DecodeMonitor.SILENT, ISO_8859_1);
        } catch (IllegalArgumentException e) {
            return body;
        }
    }
}
