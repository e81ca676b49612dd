package org.cuttings.ingest.wire;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as agencies write them, most often in ISO 8601 without its hyphens and colons. */
final class WireDate {

    private static final Pattern BASIC =
            Pattern.compile(
                    "(\\d{4})(\\d\\d)(\\d\\d)"
                            + "(?:T?(\\d\\d)(\\d\\d)(?:(\\d\\d)(?:[.,]\\d+)?)?\\s?"
                            + "(?:(Z)|([+-]\\d\\d):?(\\d\\d))?)?");

    private WireDate() {}

    /** The same date with hyphens and colons; whatever else it is stays as it is. */
    static @Nullable String extended(@Nullable String text) {
        Matcher basic = BASIC.matcher(text == null ? "" : text.strip());
        if (!basic.matches()) {
            return text;
        }
        String day = basic.group(1) + "-" + basic.group(2) + "-" + basic.group(3);
        String zone = basic.group(7) != null ? "Z" : basic.group(8) + ":" + basic.group(9);
        // A time without its zone could be any of a day's.
        if (basic.group(4) == null || zone.contains("null")) {
            return day;
        }
        String seconds = basic.group(6) == null ? "00" : basic.group(6);
        return day + "T" + basic.group(4) + ":" + basic.group(5) + ":" + seconds + zone;
    }
}
