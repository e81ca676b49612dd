package org.cuttings.language.names.tagging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cuttings.language.names.Tagged;
import org.cuttings.language.text.Text;

/**
 * Lets a name mean one thing in an article where a model was unsure of it here and sure of it
 * there, and drops what remains too unsure.
 */
final class Agreement {

    /** Below it a name takes the type it surely has elsewhere in the article. */
    private static final double DOUBTFUL = 0.8;

    private static final double SURE = 0.9;

    /** A little more likely right than wrong. */
    private static final double LEAST = 0.55;

    private Agreement() {}

    static List<Tagged> among(List<Tagged> names, Text text) {
        Map<String, Tagged> surest = new HashMap<>();
        for (Tagged name : names) {
            surest.merge(form(name, text), name, (a, b) -> a.sure() >= b.sure() ? a : b);
        }
        return names.stream()
                .map(name -> agreed(name, surest.getOrDefault(form(name, text), name)))
                .filter(name -> name.sure() >= LEAST)
                .toList();
    }

    private static Tagged agreed(Tagged name, Tagged surest) {
        return name.sure() < DOUBTFUL && surest.sure() >= SURE
                ? new Tagged(surest.type(), name.from(), name.to(), DOUBTFUL)
                : name;
    }

    private static String form(Tagged name, Text text) {
        return text.between(name.from(), name.to());
    }
}
