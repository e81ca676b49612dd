package org.cuttings.reader.timeline;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cuttings.reader.Address;
import org.cuttings.search.query.Period;
import org.jspecify.annotations.Nullable;

/**
 * The dates an address asks for, as they are written there.
 *
 * @param from null for none
 * @param to null for none
 */
public record DateChoice(@Nullable String from, @Nullable String to) {

    /** The two as an address has them, where they may have no meaning. */
    public static DateChoice of(Address asked) {
        return new DateChoice(asked.first("from"), asked.first("to"));
    }

    /** Whether neither is asked for. */
    public boolean none() {
        return from == null && to == null;
    }

    /** The first day, null for any. */
    @Nullable LocalDate first() {
        return Period.parse(from).map(Period::first).orElse(null);
    }

    /** The last day, null for any. */
    @Nullable LocalDate last() {
        return Period.parse(to).map(Period::last).orElse(null);
    }

    /** Whether no day lies between the two. */
    boolean impossible() {
        LocalDate first = first();
        LocalDate last = last();
        return first != null && last != null && first.isAfter(last);
    }

    /** "from", "to", or "date" where both are asked. */
    public String parameter() {
        return to == null ? "from" : from == null ? "to" : "date";
    }

    /** "June 2019 – March 2024", or one date where only one is asked. */
    public String name(Locale locale) {
        return Stream.of(name(from, locale), name(to, locale))
                .filter(date -> !date.isEmpty())
                .distinct()
                .collect(Collectors.joining(" – "));
    }

    private static String name(@Nullable String text, Locale locale) {
        return Period.parse(text).map(period -> period.name(locale)).orElse("");
    }
}
