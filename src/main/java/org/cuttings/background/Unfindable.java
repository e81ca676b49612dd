package org.cuttings.background;

/** What is stored and cannot be found yet, as whoever makes it findable knows. */
public interface Unfindable {

    /** Whether that is so much that it will take a while. */
    boolean isMuch();
}
