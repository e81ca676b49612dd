package org.cuttings.bench;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Draws ranks as words are used: the second half as often as the first, the third a third. */
final class Zipf {

    private final double[] sums;

    /**
     * @param size how many ranks there are
     * @param exponent how fast frequency falls with rank; about 1 for words
     */
    Zipf(int size, double exponent) {
        sums = new double[size];
        double sum = 0;
        for (int rank = 0; rank < size; rank++) {
            sum += Math.pow(rank + 1, -exponent);
            sums[rank] = sum;
        }
    }

    /** A rank from 0, the most frequent, to size - 1. */
    int draw(RandomGenerator random) {
        int at = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
        return Math.min(at < 0 ? -at - 1 : at, sums.length - 1);
    }
}
