package org.cuttings.shingle;

import java.util.Arrays;
import java.util.List;

/**
 * A text as the set of all its runs of a few words, each a number: texts that share many were
 * copied from each other.
 *
 * @param sorted without repetitions
 */
public record Shingles(long[] sorted) {

    /** Fewer words are often the same by chance, more are cut apart by each correction. */
    private static final int WORDS = 4;

    /** So many numbers are kept of each text; of a text six times as long, five are the same. */
    private static final int SAMPLE = 32;

    public static Shingles of(String text) {
        return of(Words.of(text));
    }

    public static Shingles of(Words words) {
        long[] all = words.all();
        long[] runs = new long[Math.max(0, all.length - WORDS + 1)];
        for (int i = 0; i < runs.length; i++) {
            long run = 0;
            for (int j = i; j < i + WORDS; j++) {
                run = run * 31 + all[j];
            }
            runs[i] = Words.spread(run);
        }
        return new Shingles(Arrays.stream(runs).sorted().distinct().toArray());
    }

    public int size() {
        return sorted.length;
    }

    /** A text that is not the same has another one, as good as certainly. */
    public String mark() {
        long mark = sorted.length;
        for (long run : sorted) {
            mark = Words.spread(mark * 31 + run);
        }
        return Long.toUnsignedString(mark, Character.MAX_RADIX);
    }

    /**
     * The MinHash of the text after <a
     * href="https://www.cs.princeton.edu/courses/archive/spring13/cos598C/broder97resemblance.pdf">Broder</a>:
     * the smallest numbers are a sample of all, and the same sample in a copy.
     */
    public List<String> sample() {
        return Arrays.stream(sorted)
                .limit(SAMPLE)
                .mapToObj(run -> Long.toUnsignedString(run, Character.MAX_RADIX))
                .toList();
    }

    /** How many runs both have. */
    public int shared(Shingles other) {
        return shared(sorted, other.sorted);
    }

    /** How many numbers two sorted rows share, repeated ones as often as both have them. */
    public static int shared(long[] one, long[] other) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            if (one[i] == other[j]) {
                shared++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }
}
