package org.cuttings.api;

/** How many there are, exactly or at least. */
public record TotalJson(long value, boolean exact) {}
