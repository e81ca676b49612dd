package org.cuttings.language.names.tagging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.cuttings.article.EntityType;
import org.cuttings.language.names.Gazetteer;
import org.cuttings.language.names.Tagged;
import org.cuttings.language.text.Text;

/** Makes one list of the names that a model has found and those that the rules have. */
final class NameJoiner {

    /** What a rule must reach to add to a model's names. */
    private static final double LEAST_SURE = 0.7;

    /** How sure a name is whose type a list knows. */
    private static final double LISTED = 0.9;

    private final Gazetteer gazetteer;

    NameJoiner(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * Everything the model found, with the types of the lists where they know the name, and what
     * the rules are sure of and the model has not found.
     */
    List<Tagged> join(Text text, List<Tagged> byModel, List<Tagged> byRule) {
        boolean[] taken = new boolean[text.size()];
        List<Tagged> joined = new ArrayList<>();
        for (Tagged found : byModel) {
            Tagged name = listed(text, found);
            Arrays.fill(taken, name.from(), name.to(), true);
            joined.add(name);
        }
        for (Tagged name : byRule) {
            boolean free = IntStream.range(name.from(), name.to()).noneMatch(i -> taken[i]);
            if (free && name.sure() >= LEAST_SURE) {
                joined.add(name);
            }
        }
        joined.sort(Comparator.comparingInt(Tagged::from));
        return joined;
    }

    /** A listed name has the type of the list, and ends where the list says if "and" follows. */
    private Tagged listed(Text text, Tagged found) {
        Gazetteer.Match match = gazetteer.longest(text, found.from(), found.to());
        if (match == null || !overrides(match.entry(), found.type())) {
            return found;
        }
        boolean whole = match.to() == found.to() || text.token(match.to()).form().equals("and");
        return whole ? new Tagged(match.entry().type(), found.from(), match.to(), LISTED) : found;
    }

    /** A city's name may well be its club's, or the paper's that is made there. */
    private boolean overrides(Gazetteer.Entry entry, EntityType found) {
        return found != EntityType.ORGANISATION
                || entry.type() == EntityType.ORGANISATION
                || gazetteer.isCountry(entry.canonical());
    }
}
