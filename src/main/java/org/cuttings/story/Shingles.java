package org.cuttings.story;

import java.util.Arrays;
import java.util.List;

/**
 * A text as the set of all its runs of a few words, each a number: texts that share many were
 * copied from each other.
 *
 * @param sorted without repetitions
 */
record Shingles(long[] sorted) {

    /** Fewer words are often the same by chance, more are cut apart by each correction. */
    static final int WORDS = 4;

    static Shingles of(Words words) {
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

    int size() {
        return sorted.length;
    }

    /**
     * The MinHash of the text after <a
     * href="https://www.cs.princeton.edu/courses/archive/spring13/cos598C/broder97resemblance.pdf">Broder</a>:
     * the smallest numbers are a sample of all, and the same sample in a copy.
     */
    List<Long> smallest(int most) {
        return Arrays.stream(sorted).limit(most).boxed().toList();
    }

    /** How many runs both have. */
    int shared(Shingles other) {
        return shared(sorted, other.sorted);
    }

    /** How many numbers two sorted rows share, repeated ones as often as both have them. */
    static int shared(long[] one, long[] other) {
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
