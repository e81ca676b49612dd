package org.cuttings.api;

/** Thrown when the client accepts none of the forms there are. */
public final class NotAcceptable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Refuses to answer.
     *
     * @param forms the message, which names the forms there are
     */
    public NotAcceptable(String forms) {
        super(forms);
    }
}
