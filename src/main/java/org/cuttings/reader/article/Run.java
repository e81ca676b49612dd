package org.cuttings.reader.article;

import java.util.List;
import org.cuttings.article.CodePoints;
import org.cuttings.search.highlight.Marks;

/**
 * Some text that is to be marked as a whole because it was sought, or not at all.
 *
 * @param hit number of the hit, from 1; 0 where nothing is marked
 * @param first whether the hit begins with it
 */
record Run(String text, int hit, boolean first) {

    /** A whole text with the hits in it. */
    static List<Run> of(String text, List<Marks.Mark> marks) {
        return new Runs(new CodePoints(text), marks).between(0, text.length());
    }
}
