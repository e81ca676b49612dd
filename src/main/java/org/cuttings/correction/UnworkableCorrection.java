package org.cuttings.correction;

import java.util.List;
import org.cuttings.article.Span;
import org.jspecify.annotations.Nullable;

/** Thrown when a correction does not fit the article it is made in. */
public class UnworkableCorrection extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final @Nullable String rejected;
    private final transient List<Span> places;

    UnworkableCorrection(String field, @Nullable String rejected, String message) {
        this(field, rejected, message, List.of());
    }

    UnworkableCorrection(
            String field, @Nullable String rejected, String message, List<Span> places) {
        super(message);
        this.field = field;
        this.rejected = rejected;
        this.places = List.copyOf(places);
    }

    /** What part of the correction cannot be. */
    public String field() {
        return field;
    }

    /** Among which places one is to be chosen, in the order of the text; empty if that is clear. */
    public List<Span> places() {
        return places;
    }

    /** What was given for it, null where that tells nothing. */
    public @Nullable String rejected() {
        return rejected;
    }
}
