package org.cuttings.search.tally;

import java.time.LocalDate;

/**
 * What to count: the documents that have each value of a field.
 *
 * @param field one that is kept for counting
 * @param type {@link Long}, {@link String} or {@link LocalDate}, as the field has them
 * @param order in which the values come
 * @param most so many of them, the first ones in the order
 */
public record Tally<T extends Comparable<? super T>>(
        String field, Class<T> type, Order order, int most) {

    private static final int MOST_PERIODS = 20_000;

    /** In which order values come. */
    public enum Order {
        /** The most frequent first; those as frequent by value. */
        BY_COUNT,
        BY_VALUE
    }

    /** Numbers, the most frequent first. */
    public static Tally<Long> numbers(String field, int most) {
        return new Tally<>(field, Long.class, Order.BY_COUNT, most);
    }

    /** Words, the most frequent first. */
    public static Tally<String> words(String field, int most) {
        return new Tally<>(field, String.class, Order.BY_COUNT, most);
    }

    /** Years or months, written as words, in their order. */
    public static Tally<String> periods(String field) {
        return new Tally<>(field, String.class, Order.BY_VALUE, MOST_PERIODS);
    }

    /** Days in their order. */
    public static Tally<LocalDate> days(String field) {
        return new Tally<>(field, LocalDate.class, Order.BY_VALUE, MOST_PERIODS);
    }
}
