package org.cuttings.reader.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cuttings.search.facet.Count;
import org.cuttings.search.query.Period;
import org.jspecify.annotations.Nullable;

/**
 * Counts of the same things by year, by month and by day.
 *
 * @param days asked only where the days are drawn
 */
public record Timeline(
        Map<String, Long> years, Map<String, Long> months, Supplier<Map<String, Long>> days) {

    private static final Timeline NONE = new Timeline(Map.of(), Map.of(), Map::of);

    /** Counts as a search gives them, by what they count. */
    public static Map<String, Long> byPeriod(@Nullable List<Count> counts) {
        Map<String, Long> byPeriod = new LinkedHashMap<>();
        if (counts != null) {
            counts.forEach(count -> byPeriod.put(count.value(), count.count()));
        }
        return byPeriod;
    }

    /** Whether the days between the two dates are few enough to be drawn one by one. */
    public static boolean inDays(DateChoice dates) {
        LocalDate first = dates.first();
        LocalDate last = dates.last();
        return first != null && last != null && unit(first, last) == ChronoUnit.DAYS;
    }

    /** Draws the counts around the chosen dates; null where there is nothing to draw. */
    public @Nullable Histogram draw(
            DateChoice dates, Function<Period, String> href, Locale locale) {
        return draw(dates, NONE, href, locale);
    }

    /**
     * Draws the counts around the chosen dates.
     *
     * @param parts how many of each count are drawn in the second colour
     * @return null where there is nothing to draw
     */
    public @Nullable Histogram draw(
            DateChoice dates, Timeline parts, Function<Period, String> href, Locale locale) {
        if (years.isEmpty() || dates.impossible()) {
            return null;
        }
        LocalDate from = dates.first();
        LocalDate to = dates.last();
        ChronoUnit unit = unit(from != null ? from : first(), to != null ? to : last());
        return Histogram.draw(unit, in(unit), parts.in(unit), from, to, href, locale).orElse(null);
    }

    private Map<Period, Long> in(ChronoUnit unit) {
        Map<String, Long> finest =
                switch (unit) {
                    case DAYS -> days.get();
                    case MONTHS -> months;
                    default -> years;
                };
        Map<Period, Long> counts = new HashMap<>();
        finest.forEach(
                (text, count) ->
                        Period.parse(text)
                                .map(period -> Period.of(period.first(), unit))
                                .ifPresent(period -> counts.merge(period, count, Long::sum)));
        return counts;
    }

    /** The first day there may be something, from the finest counts at hand. */
    private LocalDate first() {
        return (months.isEmpty() ? years : months)
                .keySet().stream()
                        .flatMap(text -> Period.parse(text).stream())
                        .map(Period::first)
                        .min(LocalDate::compareTo)
                        .orElse(LocalDate.MIN);
    }

    private LocalDate last() {
        return (months.isEmpty() ? years : months)
                .keySet().stream()
                        .flatMap(text -> Period.parse(text).stream())
                        .map(Period::last)
                        .max(LocalDate::compareTo)
                        .orElse(LocalDate.MAX);
    }

    private static ChronoUnit unit(LocalDate first, LocalDate last) {
        return first.isAfter(last) ? ChronoUnit.YEARS : Histogram.unit(first, last);
    }
}
