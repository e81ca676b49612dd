package org.cuttings.ingest.wording;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cuttings.article.Published;
import org.jspecify.annotations.Nullable;

/** Reads the time that follows a date, which is an instant only if its zone is told. */
final class TimeOfDay {

    private static final Pattern TIME =
            Pattern.compile(
                    "(?:T|[\\s\\u00a0,;|·•–—@(/日일-]*(?:at|um|a las|às|à|kl\\.?|alle|ore|saat|o|в|о|klo|u)?[\\s\\u00a0]*)"
                            + "(\\d{1,2})[:.h時시](\\d{2})(?:[:.](\\d\\d)(?:[.,]\\d{1,9})?)?"
                            + "(?:[\\s\\u00a0]*([ap])\\.?m\\b\\.?)?"
                            + "(?:[\\s\\u00a0]*(?:(Z|UTC|GMT|BST|W?EST|W?ET|EDT|EST|CDT|CST|MDT|MST|PDT|PST|CEST|CET|EEST|EET|MSK|MESZ|MEZ|IST|JST|KST|AEST|AEDT)\\b|([+-]\\d\\d):?(\\d\\d)))?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern AMERICAN =
            Pattern.compile("\\d\\s?[ap]\\.?m\\b|\\b[ECMP][SD]?T\\b", Pattern.CASE_INSENSITIVE);

    // IST is Indian, Irish or Israeli and ET depends on the season: no instant is better than a
    // wrong one.
    private static final Map<String, Integer> HOURS =
            Map.ofEntries(
                    Map.entry("Z", 0),
                    Map.entry("UTC", 0),
                    Map.entry("GMT", 0),
                    Map.entry("BST", 1),
                    Map.entry("CET", 1),
                    Map.entry("MEZ", 1),
                    Map.entry("CEST", 2),
                    Map.entry("MESZ", 2),
                    Map.entry("EET", 2),
                    Map.entry("EEST", 3),
                    Map.entry("MSK", 3),
                    Map.entry("EST", -5),
                    Map.entry("EDT", -4),
                    Map.entry("CST", -6),
                    Map.entry("CDT", -5),
                    Map.entry("MST", -7),
                    Map.entry("MDT", -6),
                    Map.entry("PST", -8),
                    Map.entry("PDT", -7),
                    Map.entry("JST", 9),
                    Map.entry("KST", 9),
                    Map.entry("AEST", 10),
                    Map.entry("AEDT", 11));

    private TimeOfDay() {}

    /** The date made as precise as the text allows, and where the time ends. */
    record After(Published published, int end) {}

    /**
     * The date with the time of day that follows it, if one does.
     *
     * @param end where the date ends
     * @param limit where the time must have ended, exclusive
     */
    static After after(String text, int end, int limit, LocalDate day) {
        Matcher matcher = TIME.matcher(text).region(end, limit);
        if (!matcher.lookingAt()) {
            return new After(Published.on(day), end);
        }
        return new After(published(matcher, day), matcher.end());
    }

    /** Whether the text tells the time as Americans do, who put the month before the day. */
    static boolean isAmerican(String text) {
        return AMERICAN.matcher(text).find();
    }

    private static Published published(Matcher matcher, LocalDate day) {
        ZoneOffset offset = offset(matcher);
        if (offset == null) {
            return Published.on(day);
        }
        try {
            int hour = Integer.parseInt(matcher.group(1));
            if (matcher.group(4) != null) {
                hour = hour % 12 + (matcher.group(4).equalsIgnoreCase("p") ? 12 : 0);
            }
            String second = matcher.group(3);
            LocalTime time =
                    LocalTime.of(
                            hour,
                            Integer.parseInt(matcher.group(2)),
                            second == null ? 0 : Integer.parseInt(second));
            return Published.at(OffsetDateTime.of(day, time, offset));
        } catch (DateTimeException e) {
            return Published.on(day);
        }
    }

    private static @Nullable ZoneOffset offset(Matcher matcher) {
        String name = matcher.group(5);
        try {
            if (name != null) {
                Integer hours = HOURS.get(name.toUpperCase(Locale.ROOT));
                return hours == null ? null : ZoneOffset.ofHours(hours);
            }
            String hours = matcher.group(6);
            return hours == null ? null : ZoneOffset.of(hours + ":" + matcher.group(7));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
