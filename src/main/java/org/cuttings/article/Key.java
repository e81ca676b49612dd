package org.cuttings.article;

import io.hypersistence.tsid.TSID;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * The name by which an article, a quote or an entity is known outside: an opaque, URL-safe string
 * of 13 characters that sorts by the time it was made (a <a
 * href="https://github.com/vladmihalcea/hypersistence-tsid">TSID</a> in Crockford's base 32).
 */
public final class Key {

    /** The lower bits of a number, which do not tell the time. */
    private static final int RANDOM_BITS = 22;

    private static final TSID.Factory FACTORY = TSID.Factory.INSTANCE;

    private Key() {}

    /** A new number that nothing else in the archive has. */
    public static long next() {
        return FACTORY.generate().toLong();
    }

    /** The smallest number that something made from this moment on can have. */
    public static long first(Instant moment) {
        return Math.max(0, moment.toEpochMilli() - TSID.TSID_EPOCH) << RANDOM_BITS;
    }

    public static String of(long id) {
        return TSID.from(id).toString();
    }

    /** The number behind a key; empty if the text is no key. */
    public static OptionalLong parse(String key) {
        return TSID.isValid(key) ? OptionalLong.of(TSID.from(key).toLong()) : OptionalLong.empty();
    }
}
