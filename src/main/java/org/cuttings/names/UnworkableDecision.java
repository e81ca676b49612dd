package org.cuttings.names;

import org.jspecify.annotations.Nullable;

/** Thrown when a decision about names has no meaning, or none as things stand. */
public class UnworkableDecision extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final @Nullable String rejected;

    UnworkableDecision(String field, @Nullable String rejected, String message) {
        super(message);
        this.field = field;
        this.rejected = rejected;
    }

    /** What part of the decision cannot be. */
    public String field() {
        return field;
    }

    /** What was given for it, null where that tells nothing. */
    public @Nullable String rejected() {
        return rejected;
    }
}
