package org.cuttings.ingest.markup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import org.cuttings.ingest.recognition.Format;
import org.cuttings.ingest.recognition.Found;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.cuttings.ingest.recognition.Upload;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** XML of a kind that no other format knows; it is called by its name rather than read as text. */
@Component
@Order(900)
class OtherXml implements Format {

    private static final int DECLARED_WITHIN = 200;

    @Override
    public boolean knows(byte[] start) {
        String first =
                new String(start, 0, Math.min(start.length, DECLARED_WITHIN), ISO_8859_1)
                        .replaceAll("[\0\\u00ef\\u00bb\\u00bf\\u00fe\\u00ff]", "");
        return first.stripLeading().startsWith("<?xml") && Root.of(start) != null;
    }

    @Override
    public void read(Upload upload, Found found) throws IOException {
        Root root = Root.of(upload.start());
        throw new UnreadableFile(
                Reason.UNKNOWN_FORMAT,
                "This is XML"
                        + (root == null ? "" : " with the root \"" + root.name() + "\"")
                        + ", in which no article can be found; send NITF, NewsML-G2, RSS, Atom or"
                        + " XHTML");
    }
}
