package org.cuttings.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published, as precisely as known: a day, or an instant within it.
 *
 * @param day the day at the place of publication where known, else in UTC
 * @param instant the exact time, null where only the day is known
 */
public record Published(LocalDate day, @Nullable Instant instant) {

    /** Hours between UTC and the places that are furthest from it, and what Java knows at most. */
    private static final int FURTHEST = 18;

    public static Published on(LocalDate day) {
        return new Published(day, null);
    }

    public static Published at(Instant instant) {
        return new Published(LocalDate.ofInstant(instant, ZoneOffset.UTC), instant);
    }

    public static Published at(OffsetDateTime time) {
        return new Published(time.toLocalDate(), time.toInstant());
    }

    /**
     * Reads an ISO 8601 day or an <a href="https://www.rfc-editor.org/rfc/rfc3339">RFC 3339</a>
     * time.
     *
     * @throws IllegalArgumentException if the text is neither
     */
    public static Published parse(String text) {
        try {
            return text.length() <= 10 ? on(LocalDate.parse(text)) : at(OffsetDateTime.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "A date must look like 2018-05-23 or 2018-05-23T14:05:00Z, was \""
                            + text
                            + "\"",
                    e);
        }
    }

    /**
     * The day, or the instant where it is known, in the form that {@link #parse} reads. The instant
     * is in UTC; where it was another day there, with the least offset in hours at which it was the
     * day of publication.
     */
    @Override
    public String toString() {
        return instant == null ? day.toString() : time(instant);
    }

    private String time(Instant at) {
        for (int hours = 0; hours <= FURTHEST; hours++) {
            for (ZoneOffset zone : List.of(ZoneOffset.ofHours(hours), ZoneOffset.ofHours(-hours))) {
                if (LocalDate.ofInstant(at, zone).equals(day)) {
                    return hours == 0
                            ? at.toString()
                            : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atOffset(zone));
                }
            }
        }
        return at.toString();
    }
}
