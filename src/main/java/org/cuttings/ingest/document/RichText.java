package org.cuttings.ingest.document;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.tika.parser.microsoft.rtf.RTFParser;

/** Reads documents in the Rich Text Format (.rtf, version 1.9.1). */
final class RichText {

    private RichText() {}

    static Document read(Path file) throws IOException {
        return TikaDocument.read(new RTFParser(), "application/rtf", file);
    }
}
