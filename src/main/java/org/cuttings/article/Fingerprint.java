package org.cuttings.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/** Tells whether two articles are the same, whatever their punctuation, capitals and layout. */
public final class Fingerprint {

    private Fingerprint() {}

    /**
     * The same for articles with the same letters and digits in headline and body, on the same day.
     */
    public static String of(Content content) {
        Published published = content.published();
        return sha256(
                (letters(content.headline())
                                + '\n'
                                + (published == null ? "" : published.day())
                                + '\n'
                                + letters(content.body()))
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 in hexadecimal (FIPS 180-4). */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String letters(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(plain.length());
        // Not a stream: every article that comes goes through here letter by letter.
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                kept.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return kept.toString();
    }
}
