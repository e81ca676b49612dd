package org.cuttings.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown when a request is well formed but some of its fields cannot be used. */
public class InvalidFields extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * One field that cannot be used.
     *
     * @param message what would be right
     * @param rejected what was sent, shortened; null where nothing was
     */
    public record Wrong(String field, String message, @Nullable String rejected) {}

    private final transient List<Wrong> wrong;

    /** Tells which fields they are. */
    public InvalidFields(List<Wrong> wrong) {
        super("Some fields cannot be used; see errors");
        this.wrong = List.copyOf(wrong);
    }

    List<Wrong> wrong() {
        return wrong;
    }
}
