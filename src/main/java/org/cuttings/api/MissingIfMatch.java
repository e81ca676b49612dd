package org.cuttings.api;

/** Thrown when a change does not say which version it was made to. */
public final class MissingIfMatch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what to send. */
    public MissingIfMatch() {
        super("Send If-Match with the ETag of the version you changed");
    }
}
