package org.cuttings.article;

import io.hypersistence.tsid.TSID;
import java.util.OptionalLong;

/**
 * The name by which an article, a quote or an entity is known outside: an opaque, URL-safe string
 * of 13 characters that sorts by the time it was made (a <a
 * href="https://github.com/vladmihalcea/hypersistence-tsid">TSID</a> in Crockford's base 32).
 */
public final class Key {

    private static final TSID.Factory FACTORY = TSID.Factory.INSTANCE;

    private Key() {}

    /** A new number that nothing else in the archive has. */
    public static long next() {
        return FACTORY.generate().toLong();
    }

    public static String of(long id) {
        return TSID.from(id).toString();
    }

    /** The number behind a key; empty if the text is no key. */
    public static OptionalLong parse(String key) {
        return TSID.isValid(key) ? OptionalLong.of(TSID.from(key).toLong()) : OptionalLong.empty();
    }
}
