package org.cuttings.search;

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

/** A year, a month or a day, such as 2018, 2018-05 or 2018-05-23. */
public record Period(LocalDate first, ChronoUnit unit) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d\\d?)(?:-(\\d\\d?))?)?");

    /** The period that contains a day. */
    public static Period of(LocalDate day, ChronoUnit unit) {
        return switch (unit) {
            case YEARS -> new Period(day.withDayOfYear(1), unit);
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
    static @Nullable Period parameter(String name, @Nullable String text) {
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

    /** The one so many periods later. */
    public Period plus(long periods) {
        return new Period(first.plus(periods, unit), unit);
    }

    /** How many periods later another one of the same unit is. */
    public long until(Period other) {
        return unit.between(first, other.first);
    }

    /** As people write it: 2018, May 2018, 23 May 2018. */
    public String name(Locale locale) {
        String form =
                switch (unit) {
                    case YEARS -> "yyyy";
                    case MONTHS -> "MMMM yyyy";
                    default -> "d MMMM yyyy";
                };
        return first.format(DateTimeFormatter.ofPattern(form, locale));
    }

    @Override
    public String toString() {
        return switch (unit) {
            case YEARS -> String.format(Locale.ROOT, "%04d", first.getYear());
            case MONTHS -> YearMonth.from(first).toString();
            default -> first.toString();
        };
    }
}
