package org.cuttings.ingest.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.cuttings.ingest.recognition.Format;
import org.cuttings.ingest.recognition.Found;
import org.cuttings.ingest.recognition.Upload;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.Message;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Pages of the web as a crawler kept them, in <a
 * href="https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/">WARC</a>.
 * Images, scripts and whatever else belongs to pages is passed over, and so are pages that were not
 * there and the front pages of sites.
 */
@Component
@Order(35)
class Warc implements Format {

    /** What may be an article by itself. */
    private static final Set<String> DOCUMENTS =
            Set.of(
                    "text/html",
                    "application/xhtml+xml",
                    "application/pdf",
                    "application/msword",
                    "application/rtf",
                    "application/vnd.oasis.opendocument.text",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    @Override
    public boolean knows(byte[] start) {
        return start.length > 7 && new String(start, 0, 7, US_ASCII).equals("WARC/1.");
    }

    @Override
    public void read(Upload upload, Found found) throws IOException {
        try (InputStream in = new BufferedInputStream(upload.open());
                WarcReader warc = new WarcReader(in)) {
            warc.setLenient(true);
            for (Optional<WarcRecord> next = next(warc); next.isPresent(); next = next(warc)) {
                if (next.get() instanceof WarcTargetRecord record
                        && !isFrontPage(address(record))) {
                    read(record, upload, found);
                }
            }
        }
    }

    private static Optional<WarcRecord> next(WarcReader warc) throws IOException {
        return Unpacking.attempt(warc::next);
    }

    private static void read(WarcTargetRecord record, Upload upload, Found found)
            throws IOException {
        MediaType type = type(record);
        if (record instanceof WarcResponse response
                && type != null
                && type.base().equals(MediaType.HTTP)) {
            HttpResponse http;
            try {
                http = Unpacking.attempt(response::http);
            } catch (IOException e) {
                Upload place = upload.within(place(record), null, new byte[0]);
                found.article(
                        place,
                        () -> {
                            throw new IOException("This response is broken", e);
                        });
                return;
            }
            MediaType sent = type(http);
            if (http.status() == 200 && isDocument(sent)) {
                hand(record, sent, () -> http.bodyDecoded().stream(), upload, found);
            }
        } else if (record instanceof WarcResource && isDocument(type)
                || record instanceof WarcConversion) {
            hand(record, type, () -> record.body().stream(), upload, found);
        }
    }

    /** Of what kind the block is, as its head says; null if that is no kind of anything. */
    private static @Nullable MediaType type(Message message) {
        try {
            return message.contentType();
        } catch (IllegalArgumentException e) {
            String said = message.headers().first("Content-Type").orElse("");
            try {
                return MediaType.parse(said.replaceFirst(";.*", "").strip());
            } catch (IllegalArgumentException again) {
                return null;
            }
        }
    }

    private static void hand(
            WarcTargetRecord record,
            @Nullable MediaType type,
            Spool.Content body,
            Upload upload,
            Found found)
            throws IOException {
        Spool.member(
                () -> new Unpacking(Unpacking.attempt(body::open)),
                bytes ->
                        upload.within(place(record), type == null ? null : type.toString(), bytes)
                                .from(address(record)),
                found);
    }

    private static String place(WarcTargetRecord record) {
        String address = address(record);
        return address == null ? "record without an address" : address;
    }

    /** The address of a record, which should have one; the first of several. */
    private static @Nullable String address(WarcTargetRecord record) {
        return record.headers()
                .first("WARC-Target-URI")
                .map(address -> address.replaceAll("^<|>$", ""))
                .orElse(null);
    }

    private static boolean isDocument(@Nullable MediaType type) {
        return type != null && DOCUMENTS.contains(type.base().toString());
    }

    /** The front page of a site tells of many articles and is none. */
    private static boolean isFrontPage(@Nullable String address) {
        return address != null && address.matches("https?://[^/]+/?(?:index\\.\\w+)?");
    }
}
