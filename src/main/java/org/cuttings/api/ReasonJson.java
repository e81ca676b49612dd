package org.cuttings.api;

/** Why something could not be read, for programs and for people. */
public record ReasonJson(String code, String text) {}
