package org.cuttings.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.cuttings.shingle.Shingles;
import org.cuttings.shingle.Words;
import org.jspecify.annotations.Nullable;

/**
 * What of an article is compared with others. The limits were found on 19,043 wire items: they part
 * copies, corrections and longer versions from reports that fill the same form on another day.
 *
 * @param day null where undated
 * @param figures the text's numbers, sorted
 */
record Account(long article, @Nullable LocalDate day, Shingles shingles, long[] figures) {

    /** Shorter texts, such as "Quarterly dividend 15 cents", are alike without being one story. */
    private static final int LEAST = 20;

    /** Texts of fewer runs have to share nearly all. */
    private static final int SHORT = 40;

    /** Texts of this length are no forms: what shares nearly all was copied, whenever it was. */
    private static final int LONG = 100;

    private static final double ENOUGH = 0.7;
    private static final double NEARLY_ALL = 0.9;
    private static final double ALL = 0.95;

    /** Forms that are filled each day differ in their figures. */
    private static final double SAME_FIGURES = 0.8;

    private static final int FEW_DAYS = 3;

    /** A survey of the week contains many stories and is none of them. */
    private static final int LONGER = 6;

    /** From here on, two texts are as good as one, and what is like one is like both. */
    private static final double CLOSE = 0.5;

    static Account of(long article, @Nullable LocalDate day, String body) {
        Words words = Words.of(body);
        return new Account(article, day, Shingles.of(words), words.figures());
    }

    /** Whether there is enough of it to tell. */
    boolean comparable() {
        return shingles.size() >= LEAST;
    }

    /** How like another it is. */
    Likeness to(Account other) {
        int shared = shingles.shared(other.shingles);
        int shorter = Math.min(shingles.size(), other.shingles.size());
        int longer = Math.max(shingles.size(), other.shingles.size());
        double contained = (double) shared / Math.max(1, shorter);
        double resemblance = (double) shared / Math.max(1, shorter + longer - shared);
        boolean versions =
                shorter >= LEAST
                        && longer <= shorter * LONGER
                        && contained >= (shorter < SHORT ? NEARLY_ALL : ENOUGH)
                        && (contained >= NEARLY_ALL && shorter >= LONG || sameFigures(other))
                        && (near(other) || contained >= ALL && shorter >= LONG);
        return new Likeness(other.article, resemblance, versions);
    }

    private boolean sameFigures(Account other) {
        int shorter = Math.min(figures.length, other.figures.length);
        return Shingles.shared(figures, other.figures) >= SAME_FIGURES * shorter;
    }

    private boolean near(Account other) {
        return day == null
                || other.day == null
                || Math.abs(ChronoUnit.DAYS.between(day, other.day)) <= FEW_DAYS;
    }

    /**
     * How like an article is to another.
     *
     * @param resemblance the share of what both have in all that one of them has (Jaccard)
     * @param versions whether both are versions of one story
     */
    record Likeness(long article, double resemblance, boolean versions) {

        boolean close() {
            return resemblance >= CLOSE;
        }
    }
}
