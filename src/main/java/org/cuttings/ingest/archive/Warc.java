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
import org.netpreserve.jwarc.ParsingException;
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
            for (Optional<WarcRecord> next = warc.next(); next.isPresent(); next = warc.next()) {
                if (next.get() instanceof WarcTargetRecord record
                        && !isFrontPage(record.target())) {
                    read(record, upload, found);
                }
            }
        } catch (ParsingException e) {
            throw new IOException("The archive of the web is broken", e);
        }
    }

    private static void read(WarcTargetRecord record, Upload upload, Found found)
            throws IOException {
        if (record instanceof WarcResponse response
                && response.contentType().base().equals(MediaType.HTTP)) {
            HttpResponse http;
            try {
                http = response.http();
            } catch (ParsingException e) {
                Upload place = upload.within(place(record), null, new byte[0]);
                found.article(
                        place,
                        () -> {
                            throw new IOException("This response is broken", e);
                        });
                return;
            }
            if (http.status() == 200 && isDocument(http.contentType())) {
                hand(record, http.contentType(), () -> http.bodyDecoded().stream(), upload, found);
            }
        } else if (record instanceof WarcResource && isDocument(record.contentType())
                || record instanceof WarcConversion) {
            hand(record, record.contentType(), () -> record.body().stream(), upload, found);
        }
    }

    private static void hand(
            WarcTargetRecord record, MediaType type, Spool.Content body, Upload upload, Found found)
            throws IOException {
        Spool.member(
                body,
                bytes -> upload.within(place(record), type.toString(), bytes).from(record.target()),
                found);
    }

    /** Its address, which a record of this kind should have. */
    private static String place(WarcTargetRecord record) {
        String address = record.target();
        return address == null ? "record without an address" : address;
    }

    private static boolean isDocument(MediaType type) {
        return DOCUMENTS.contains(type.base().toString());
    }

    /** The front page of a site tells of many articles and is none. */
    private static boolean isFrontPage(@Nullable String address) {
        return address != null && address.matches("https?://[^/]+/?(?:index\\.\\w+)?");
    }
}
