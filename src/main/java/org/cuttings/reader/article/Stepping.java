package org.cuttings.reader.article;

import java.util.List;
import org.cuttings.reader.Address;
import org.cuttings.search.highlight.Marks;
import org.jspecify.annotations.Nullable;

/**
 * The hits of a search in an article, and the way from one to the next.
 *
 * @param at number of the hit the page opens at, from 1
 * @param here the address of the article as it was opened
 */
record Stepping(Marks marks, int at, Address here) {

    private static final String PARAMETER = "hit";

    /**
     * @param asked number of the hit that an address asks for; anything else is read as the first
     */
    static Stepping of(Marks marks, @Nullable String asked, Address here) {
        boolean number = asked != null && asked.matches("[1-9]\\d{0,6}");
        int at = number ? Integer.parseInt(asked) : 1;
        return new Stepping(marks, at > marks.count() ? 1 : at, here);
    }

    public int count() {
        return marks.count();
    }

    /** The hit before, for the first one the last. */
    public String previous() {
        return address(at == 1 ? count() : at - 1);
    }

    /** The hit after, for the last one the first. */
    public String next() {
        return address(at == count() ? 1 : at + 1);
    }

    private String address(int hit) {
        return here.with(PARAMETER, String.valueOf(hit)) + "#hit-" + hit;
    }

    /** A text of the article with the hits in it; captions and authors are numbered from 0. */
    public List<Run> runs(Marks.Where where, int number, String text) {
        return Run.of(text, marks.in(where, number));
    }

    public List<Run> runs(Marks.Where where, String text) {
        return runs(where, 0, text);
    }
}
