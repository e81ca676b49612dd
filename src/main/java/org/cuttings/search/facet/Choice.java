package org.cuttings.search.facet;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.cuttings.article.Key;
import org.cuttings.article.NamedEntity;
import org.cuttings.article.Names;

/**
 * What a reader has chosen in one filter, as it stands among the counts of all values: each with
 * the number of results that choosing it alone would show.
 */
public final class Choice {

    private final Names names;
    private final List<String> chosen;
    private final ToLongFunction<String> total;

    /**
     * What is chosen of one facet.
     *
     * @param chosen names or keys of entities, or other values
     * @param total how many results there are where only this value is chosen
     */
    public Choice(Names names, List<String> chosen, ToLongFunction<String> total) {
        this.names = names;
        this.chosen = chosen;
        this.total = total;
    }

    /** These counts with the chosen values marked, also those that are rare or match nothing. */
    public List<Count> among(List<Count> found) {
        List<Count> values = new ArrayList<>(found);
        for (String wanted : chosen) {
            List<Count> same =
                    values.stream()
                            .filter(count -> !count.chosen() && isThere(wanted, count))
                            .toList();
            values.removeAll(same);
            values.add(marked(wanted, same));
        }
        return List.copyOf(values);
    }

    private static boolean isThere(String wanted, Count count) {
        return wanted.equals(count.entityId())
                || Names.fold(wanted).equals(Names.fold(count.value()));
    }

    // A name may be that of two, or stand in words that name nobody, so what is counted by
    // entity is not always what asking for the name shows.
    private Count marked(String wanted, List<Count> same) {
        Count only = same.size() == 1 ? same.get(0) : null;
        if (only != null && wanted.equals(only.entityId())) {
            return new Count(only.value(), only.entityId(), only.count(), true);
        }
        long count = total.applyAsLong(wanted);
        if (only != null && only.count() == count) {
            return new Count(only.value(), only.entityId(), count, true);
        }
        OptionalLong key = Key.parse(wanted);
        NamedEntity known =
                key.isEmpty()
                        ? null
                        : names.all(Set.of(key.getAsLong())).stream().findFirst().orElse(null);
        return known == null
                ? new Count(wanted, null, count, true)
                : new Count(known.name(), known.key(), count, true);
    }
}
