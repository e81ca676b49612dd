package org.cuttings.bench;

import java.util.Arrays;

/**
 * How fast an engine answered questions of one kind.
 *
 * @param processor milliseconds of processor time per question
 * @param found how many articles there were on average
 */
record Figures(
        String engine,
        Question.Kind kind,
        int questions,
        double p50,
        double p95,
        double p99,
        double processor,
        double found) {

    static Figures of(
            String engine, Question.Kind kind, long[] nanos, double processor, double found) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Figures(
                engine,
                kind,
                sorted.length,
                under(sorted, 50),
                under(sorted, 95),
                under(sorted, 99),
                processor,
                found);
    }

    /** The milliseconds that so many percent of the sorted times stay within. */
    static double under(long[] sorted, int percent) {
        int at = (int) Math.ceil(sorted.length * percent / 100.0) - 1;
        return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, at)] / 1e6;
    }
}
