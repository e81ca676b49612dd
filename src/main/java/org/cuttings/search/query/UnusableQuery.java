package org.cuttings.search.query;

import org.springframework.modulith.NamedInterface;

/** Thrown when a parameter of a search has no meaning; the message says which and what would do. */
@NamedInterface("query")
public class UnusableQuery extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String rejected;

    public UnusableQuery(String parameter, String rejected, String message) {
        super(message);
        this.parameter = parameter;
        this.rejected = rejected;
    }

    public String parameter() {
        return parameter;
    }

    public String rejected() {
        return rejected;
    }
}
