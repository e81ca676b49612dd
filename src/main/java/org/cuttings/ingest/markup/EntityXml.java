package org.cuttings.ingest.markup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import org.cuttings.ingest.recognition.Format;
import org.cuttings.ingest.recognition.Found;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.cuttings.ingest.recognition.Upload;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * XML that declares entities of its own. No format of news does; what does was made to grow without
 * end or to reach for other files when it is read.
 */
@Component
@Order(38)
class EntityXml implements Format {

    private static final String DECLARATION = "<!doctype";

    /** A document type stands before the root, with little in front of it. */
    private static final int DECLARED_WITHIN = 2_000;

    @Override
    public boolean knows(byte[] start) {
        // UTF-16 has a zero beside every letter of a tag.
        String text = new String(start, ISO_8859_1).replace("\0", "").toLowerCase(Locale.ROOT);
        int type = text.indexOf(DECLARATION);
        if (type < 0 || type > DECLARED_WITHIN || !Root.isProlog(text.substring(0, type))) {
            return false;
        }
        int subset = text.indexOf('[', type);
        int end = text.indexOf('>', type);
        return subset >= 0 && subset < end && text.indexOf("<!entity", subset) >= 0;
    }

    @Override
    public void read(Upload upload, Found found) {
        throw new UnreadableFile(
                Reason.UNKNOWN_FORMAT,
                "This XML declares entities of its own, which no format of news does; send it"
                        + " without them");
    }
}
