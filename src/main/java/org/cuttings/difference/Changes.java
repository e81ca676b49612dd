package org.cuttings.difference;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.algorithm.myers.MyersDiff;
import java.util.List;

/**
 * Finds where lists differ. The work grows with the square of the difference, so there is a limit
 * to it, for each pair of lists and for all together.
 */
final class Changes {

    /** Parts removed and added in one pair of lists: some pages of corrections. */
    private static final int MOST_AT_ONCE = 500;

    /** Steps of the search in all, a second or less. */
    private static final long MOST_STEPS = 2_000_000;

    private long steps;

    /** Ends a search that takes too long. */
    private static final class TooDifferent extends RuntimeException {

        TooDifferent() {
            super("More differs than is worth finding", null, false, false);
        }
    }

    /** Counts what the library does; the only way to stop it is to throw. */
    private final class Limit implements DiffAlgorithmListener {

        @Override
        public void diffStart() {}

        @Override
        public void diffStep(int value, int max) {
            steps += value;
            if (value > MOST_AT_ONCE || steps > MOST_STEPS) {
                throw new TooDifferent();
            }
        }

        @Override
        public void diffEnd() {}
    }

    /** In their order; one rough change where too much differs. */
    List<Change> between(List<String> before, List<String> after) {
        int shorter = Math.min(before.size(), after.size());
        int start = 0;
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        return within(before, after, start, end);
    }

    /** The same between what lists have in common at their beginning and at their end. */
    private List<Change> within(List<String> before, List<String> after, int start, int end) {
        int to = before.size() - end;
        int newTo = after.size() - end;
        if (start == to && start == newTo) {
            return List.of();
        }
        if (start == to || start == newTo) {
            return List.of(new Change(start, to, start, newTo, false));
        }
        try {
            return DiffUtils.diff(
                            before.subList(start, to),
                            after.subList(start, newTo),
                            new MyersDiff<>(),
                            new Limit())
                    .getDeltas()
                    .stream()
                    .map(
                            delta ->
                                    new Change(
                                            start + delta.getSource().getPosition(),
                                            start + delta.getSource().last() + 1,
                                            start + delta.getTarget().getPosition(),
                                            start + delta.getTarget().last() + 1,
                                            false))
                    .toList();
        } catch (TooDifferent e) {
            return List.of(new Change(start, to, start, newTo, true));
        }
    }
}
