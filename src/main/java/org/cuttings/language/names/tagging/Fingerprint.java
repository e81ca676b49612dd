package org.cuttings.language.names.tagging;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells one model from another by a few letters. */
final class Fingerprint {

    private static final int BYTES = 4;

    private Fingerprint() {}

    /** The beginning of the file's SHA-256, eight letters and digits. */
    static String of(byte[] file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file);
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
