package org.cuttings.backup;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Tells whether two tables hold the same rows, in whatever order: how many there are, and the
 * SHA-256 of each added up.
 */
final class Sum {

    private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(256);

    private final MessageDigest sha256;
    private BigInteger total = BigInteger.ZERO;
    private long rows;

    Sum() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    void add(String row) {
        total =
                total.add(new BigInteger(1, sha256.digest(row.getBytes(StandardCharsets.UTF_8))))
                        .mod(LIMIT);
        rows++;
    }

    Sums.Of value() {
        return new Sums.Of(rows, total.toString(16));
    }
}
