package org.cuttings.ingest.html;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.cuttings.article.Published;
import org.jspecify.annotations.Nullable;

/**
 * Finds the day at the place of publication where a page states the time in UTC, in which it is
 * another day for some hours.
 */
final class PublicationDay {

    /** The day begins at most so many hours later in America than in UTC. */
    private static final LocalTime AMERICA = LocalTime.of(10, 0);

    /** The day begins at most so many hours earlier in Asia than in UTC. */
    private static final LocalTime ASIA = LocalTime.of(12, 0);

    // Only languages whose newspapers nearly all appear in one zone.
    private static final Map<String, ZoneId> ZONES =
            Map.ofEntries(
                    Map.entry("de", ZoneId.of("Europe/Berlin")),
                    Map.entry("it", ZoneId.of("Europe/Rome")),
                    Map.entry("pl", ZoneId.of("Europe/Warsaw")),
                    Map.entry("cs", ZoneId.of("Europe/Prague")),
                    Map.entry("hu", ZoneId.of("Europe/Budapest")),
                    Map.entry("nl", ZoneId.of("Europe/Amsterdam")),
                    Map.entry("da", ZoneId.of("Europe/Copenhagen")),
                    Map.entry("sv", ZoneId.of("Europe/Stockholm")),
                    Map.entry("no", ZoneId.of("Europe/Oslo")),
                    Map.entry("nb", ZoneId.of("Europe/Oslo")),
                    Map.entry("fi", ZoneId.of("Europe/Helsinki")),
                    Map.entry("el", ZoneId.of("Europe/Athens")),
                    Map.entry("ro", ZoneId.of("Europe/Bucharest")),
                    Map.entry("bg", ZoneId.of("Europe/Sofia")),
                    Map.entry("uk", ZoneId.of("Europe/Kyiv")),
                    Map.entry("tr", ZoneId.of("Europe/Istanbul")),
                    Map.entry("he", ZoneId.of("Asia/Jerusalem")),
                    Map.entry("ko", ZoneId.of("Asia/Seoul")),
                    Map.entry("ja", ZoneId.of("Asia/Tokyo")));

    private PublicationDay() {}

    /**
     * @param inAddress the day in the page's address, null if there is none
     * @param printed the days printed on the page
     * @param language the language of the page, two letters
     */
    static Published of(
            Published stated,
            @Nullable LocalDate inAddress,
            Set<LocalDate> printed,
            String language) {
        if (stated.instant() == null) {
            return stated;
        }
        LocalTime time = LocalTime.ofInstant(stated.instant(), ZoneOffset.UTC);
        LocalDate day = LocalDate.ofInstant(stated.instant(), ZoneOffset.UTC);
        // Another day than in UTC was stated with its offset.
        if (!day.equals(stated.day()) || day.equals(inAddress)) {
            return stated;
        }
        LocalDate before = time.isBefore(AMERICA) ? day.minusDays(1) : null;
        LocalDate after = time.isBefore(ASIA) ? null : day.plusDays(1);
        for (LocalDate local : new LocalDate[] {before, after}) {
            if (local != null
                    && (local.equals(inAddress)
                            || printed.contains(local) && !printed.contains(day))) {
                return new Published(local, stated.instant());
            }
        }
        ZoneId zone = ZONES.get(language);
        return zone == null
                ? stated
                : new Published(LocalDate.ofInstant(stated.instant(), zone), stated.instant());
    }
}
