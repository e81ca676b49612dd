package org.cuttings.search.tally;

import java.util.HashMap;
import java.util.Map;

/** What was counted. */
public final class Tallied {

    private final Map<Tally<?>, Map<?, Long>> counts = new HashMap<>();

    <T extends Comparable<? super T>> void put(Tally<T> tally, Map<T, Long> counted) {
        counts.put(tally, counted);
    }

    /**
     * How many documents have each value, in the order that was asked for.
     *
     * @throws IllegalArgumentException if this was not counted
     */
    @SuppressWarnings("unchecked") // it was put there as what it is
    public <T extends Comparable<? super T>> Map<T, Long> of(Tally<T> tally) {
        Map<?, Long> counted = counts.get(tally);
        if (counted == null) {
            throw new IllegalArgumentException(tally + " was not counted");
        }
        return (Map<T, Long>) counted;
    }
}
