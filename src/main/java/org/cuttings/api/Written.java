package org.cuttings.api;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How times and kinds are written in JSON. */
public final class Written {

    private Written() {}

    /** The time in ISO 8601, to the second. */
    public static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The name of the value in lower case. */
    public static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
