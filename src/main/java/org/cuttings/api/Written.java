package org.cuttings.api;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How times and kinds are written in JSON. */
final class Written {

    private Written() {}

    /** The time in ISO 8601, to the second. */
    static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The name of the value in lower case. */
    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
