package org.cuttings.ingest.document;

import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;

/** Thrown where a document opens with a password only. */
final class Encrypted extends UnreadableFile {

    private static final long serialVersionUID = 1L;

    Encrypted() {
        super(
                Reason.ENCRYPTED,
                "This document is locked with a password; save it without one and send that");
    }
}
