package org.cuttings.api;

/** How many there are, exactly or at least. */
record TotalJson(long value, boolean exact) {}
