package org.cuttings.search.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * A year, a month or a day, such as 2018, 2018-05 or 2018-05-23, or ten or a hundred years.
 *
 * @param unit centuries, decades, years, months or days
 */
@NamedInterface("query")
public record Period(LocalDate first, ChronoUnit unit) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d\\d?)(?:-(\\d\\d?))?)?");

    /** The period that contains a day. */
    public static Period of(LocalDate day, ChronoUnit unit) {
        return switch (unit) {
            case CENTURIES, DECADES, YEARS -> {
                int years = (int) unit.getDuration().dividedBy(ChronoUnit.YEARS.getDuration());
                int year = day.getYear();
                yield new Period(LocalDate.of(year - Math.floorMod(year, years), 1, 1), unit);
            }
            case MONTHS -> new Period(day.withDayOfMonth(1), unit);
            default -> new Period(day, ChronoUnit.DAYS);
        };
    }

    /** The period a text names; empty where it names none. */
    public static Optional<Period> parse(@Nullable String text) {
        Matcher form = FORM.matcher(text == null ? "" : text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        String month = form.group(2);
        String day = form.group(3);
        try {
            LocalDate first =
                    LocalDate.of(
                            Integer.parseInt(form.group(1)),
                            month == null ? 1 : Integer.parseInt(month),
                            day == null ? 1 : Integer.parseInt(day));
            ChronoUnit unit =
                    month == null
                            ? ChronoUnit.YEARS
                            : day == null ? ChronoUnit.MONTHS : ChronoUnit.DAYS;
            return Optional.of(new Period(first, unit));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * The period of a parameter, null where there is none.
     *
     * @throws UnusableQuery if the text is no period
     */
    public static @Nullable Period parameter(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return parse(text)
                .orElseThrow(
                        () ->
                                new UnusableQuery(
                                        name,
                                        text,
                                        name + " must look like 2018, 2018-05 or 2018-05-23"));
    }

    /** Its last day. */
    public LocalDate last() {
        return first.plus(1, unit).minusDays(1);
    }

    /** How it is written as the first date of a range. */
    public String opening() {
        return finest().toString();
    }

    /** How it is written as the last date of a range. */
    public String closing() {
        Period finest = finest();
        return finest.equals(this) ? toString() : of(last(), finest.unit).toString();
    }

    /** Itself, or the first year of several. */
    private Period finest() {
        return unit.compareTo(ChronoUnit.YEARS) > 0 ? of(first, ChronoUnit.YEARS) : this;
    }

    /** The one so many periods later. */
    public Period plus(long periods) {
        return new Period(first.plus(periods, unit), unit);
    }

    /** How many periods later another one of the same unit is. */
    public long until(Period other) {
        return unit.between(first, other.first);
    }

    /** As people write it: 1900–1999, 1910–1919, 2018, May 2018, 23 May 2018. */
    public String name(Locale locale) {
        String form =
                switch (unit) {
                    case CENTURIES, DECADES, YEARS -> "yyyy";
                    case MONTHS -> "MMMM yyyy";
                    default -> "d MMMM yyyy";
                };
        DateTimeFormatter written = DateTimeFormatter.ofPattern(form, locale);
        return unit.compareTo(ChronoUnit.YEARS) > 0
                ? first.format(written) + "–" + last().format(written)
                : first.format(written);
    }

    @Override
    public String toString() {
        return switch (unit) {
            case YEARS -> String.format(Locale.ROOT, "%04d", first.getYear());
            case MONTHS -> YearMonth.from(first).toString();
            case DAYS -> first.toString();
            default -> opening() + "-" + closing();
        };
    }
}
