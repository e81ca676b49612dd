package org.cuttings.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A year, a month or a day, from its first day to its last. */
record Period(LocalDate first, LocalDate last) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");

    /** The period that a text such as 2018, 2018-05 or 2018-05-23 stands for, null if none. */
    static @Nullable Period read(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return null;
        }
        try {
            int year = Integer.parseInt(form.group(1));
            if (form.group(2) == null) {
                return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            }
            YearMonth month = YearMonth.of(year, Integer.parseInt(form.group(2)));
            if (form.group(3) == null) {
                return new Period(month.atDay(1), month.atEndOfMonth());
            }
            LocalDate day = month.atDay(Integer.parseInt(form.group(3)));
            return new Period(day, day);
        } catch (DateTimeException e) {
            return null;
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
        Period period = read(text);
        if (period == null) {
            throw new UnusableQuery(
                    name, text, name + " must look like 2018, 2018-05 or 2018-05-23");
        }
        return period;
    }
}
