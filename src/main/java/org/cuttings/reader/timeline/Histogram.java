package org.cuttings.reader.timeline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.cuttings.search.query.Period;
import org.jspecify.annotations.Nullable;

/**
 * How much there was in each century, decade, year, month or day, as bars in a drawing 1000 wide
 * and 100 high.
 *
 * @param bars one for every period, also where there was nothing
 * @param ticks some of the periods from the first to the last, evenly spread
 * @param brush the chosen part, null where no dates are chosen
 */
public record Histogram(List<Bar> bars, List<Tick> ticks, @Nullable Brush brush) {

    private static final double WIDTH = 1000;
    private static final double HEIGHT = 100;

    /** No bar that stands for something is lower, or it could not be seen. */
    private static final double LOWEST = 2;

    private static final int TICKS = 6;

    /** How many percent from an end a name in the middle would reach over it. */
    private static final double EDGE = 6;

    private static final int ENOUGH_BARS = 4;

    /**
     * A unit and the most bars of it: with more, the next one is easier to read. There is none
     * between years and the much coarser decades, so that years may be drawn thinner.
     */
    private record Scale(ChronoUnit unit, long most) {}

    private static final List<Scale> SCALES =
            List.of(
                    new Scale(ChronoUnit.DAYS, 62),
                    new Scale(ChronoUnit.MONTHS, 62),
                    new Scale(ChronoUnit.YEARS, 200),
                    new Scale(ChronoUnit.DECADES, 200));

    /**
     * One period.
     *
     * @param from its first date, such as 2018-05
     * @param to its last date, such as 2018-05
     * @param name such as "May 2018"
     * @param href where the bar leads
     * @param part how many of {@code count} are drawn in the second colour
     * @param on whether it lies in the chosen part
     */
    record Bar(
            String from,
            String to,
            String name,
            String href,
            long count,
            long part,
            double left,
            double width,
            double top,
            double partTop,
            boolean on) {

        public double barLeft() {
            return round(left + width * 0.12);
        }

        public double barWidth() {
            return round(width * 0.76);
        }

        public double height() {
            return round(HEIGHT - top);
        }

        public double partHeight() {
            return round(HEIGHT - partTop);
        }
    }

    /**
     * A name under the bars.
     *
     * @param left its place in percent of the width
     * @param anchor what of the name stands there: its "start", "middle" or "end"
     */
    record Tick(String name, double left, String anchor) {}

    /** The chosen part, from left to right. */
    record Brush(double left, double right) {
        public double width() {
            return round(right - left);
        }
    }

    /** The finest unit in which there are not too many bars between two days. */
    static ChronoUnit unit(LocalDate first, LocalDate last) {
        for (Scale scale : SCALES) {
            ChronoUnit unit = scale.unit();
            if (Period.of(first, unit).until(Period.of(last, unit)) < scale.most()) {
                return unit;
            }
        }
        return ChronoUnit.CENTURIES;
    }

    /**
     * Draws counts.
     *
     * @param counts by period, each of this unit
     * @param parts how many of each period's count are drawn in the second colour
     * @param from first chosen day, null for none
     * @param to last chosen day, null for none
     * @param href where the bar of a period leads
     * @return empty where there is nothing to draw
     */
    static Optional<Histogram> draw(
            ChronoUnit unit,
            Map<Period, Long> counts,
            Map<Period, Long> parts,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Function<Period, String> href,
            Locale locale) {
        TreeMap<LocalDate, Long> known = new TreeMap<>();
        counts.forEach(
                (period, count) -> {
                    if (count > 0) {
                        known.put(period.first(), count);
                    }
                });
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Period first = Period.of(known.firstKey(), unit);
        Period last = Period.of(known.lastKey(), unit);
        Period chosenFirst = from == null ? first : Period.of(from, unit);
        Period chosenLast = to == null ? last : Period.of(to, unit);
        boolean chosen = from != null || to != null;
        if (chosen) {
            // some room on both sides shows what lies before and after
            long room = Math.max(1, (chosenFirst.until(chosenLast) + 1) / 2);
            first = later(first, chosenFirst.plus(-room));
            last = earlier(last, chosenLast.plus(room));
        }
        while (first.until(last) + 1 < ENOUGH_BARS) {
            first = first.plus(-1);
            last = last.plus(1);
        }
        int size = Math.toIntExact(first.until(last) + 1);
        double width = WIDTH / size;
        long highest =
                known.subMap(first.first(), true, last.first(), true).values().stream()
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(1);
        List<Bar> bars = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Period period = first.plus(i);
            long count = known.getOrDefault(period.first(), 0L);
            long part = Math.min(count, parts.getOrDefault(period, 0L));
            boolean on = chosen && chosenFirst.until(period) >= 0 && period.until(chosenLast) >= 0;
            bars.add(
                    new Bar(
                            period.opening(),
                            period.closing(),
                            period.name(locale),
                            href.apply(period),
                            count,
                            part,
                            round(i * width),
                            round(width),
                            top(count, highest),
                            top(part, highest),
                            on));
        }
        return Optional.of(
                new Histogram(
                        bars,
                        ticks(first, size, locale),
                        chosen ? brush(first, size, chosenFirst, chosenLast) : null));
    }

    private static Brush brush(Period first, int size, Period from, Period to) {
        double width = WIDTH / size;
        double left = (double) Math.max(0, Math.min(size, first.until(from)));
        double right = Math.max(left, (double) Math.min(size, first.until(to) + 1));
        return new Brush(round(left * width), round(right * width));
    }

    /** Names stand under the middle of their bars, but not out of the drawing. */
    private static List<Tick> ticks(Period first, int size, Locale locale) {
        int step = Math.max(1, (int) Math.ceil((double) (size - 1) / TICKS));
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < size; i += step) {
            double middle = round(100 * (i + 0.5) / size);
            boolean start = middle < EDGE;
            boolean end = middle > 100 - EDGE;
            ticks.add(
                    new Tick(
                            shortName(first.plus(i), locale),
                            start ? 0 : end ? 100 : middle,
                            start ? "start" : end ? "end" : "middle"));
        }
        return ticks;
    }

    /** As there is room for under a bar: 2018, May 2018, 23 May. */
    private static String shortName(Period period, Locale locale) {
        String form =
                switch (period.unit()) {
                    case CENTURIES, DECADES, YEARS -> "yyyy";
                    case MONTHS -> "MMM yyyy";
                    default -> "d MMM";
                };
        return period.first().format(DateTimeFormatter.ofPattern(form, locale));
    }

    private static Period later(Period a, Period b) {
        return a.until(b) > 0 ? b : a;
    }

    private static Period earlier(Period a, Period b) {
        return a.until(b) > 0 ? a : b;
    }

    private static double top(long count, long highest) {
        return count == 0
                ? HEIGHT
                : round(HEIGHT - Math.max(LOWEST, HEIGHT * count / Math.max(1, highest)));
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
