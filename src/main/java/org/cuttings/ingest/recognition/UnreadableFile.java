package org.cuttings.ingest.recognition;

import org.springframework.modulith.NamedInterface;

/** Thrown when no article can be recognised in a file; the message says why and what would do. */
@NamedInterface("recognition")
public class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a file cannot be read, as a code that programs can rely on. */
    public enum Reason {
        EMPTY,
        NO_TEXT,
        UNKNOWN_FORMAT,
        BROKEN,
        TOO_LARGE,
        ENCRYPTED,
        /** A mistake of the archive's own. */
        INTERNAL
    }

    private final Reason reason;

    public UnreadableFile(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
