package org.cuttings.search.facet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cuttings.article.NamedEntity;
import org.cuttings.article.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * A value and how many of what was found have it.
 *
 * @param value what to show, such as a name, "2018-05" or "en"
 * @param entityId key of the entity, null for facets that are not names
 * @param chosen whether the query filters by it
 */
@NamedInterface("facet")
public record Count(String value, @Nullable String entityId, long count, boolean chosen) {

    /** Values that are shown as they are. */
    public static List<Count> plain(Map<?, Long> counts) {
        List<Count> values = new ArrayList<>();
        counts.forEach(
                (value, count) -> values.add(new Count(value.toString(), null, count, false)));
        return values;
    }

    /** The entities that were counted, all of them looked up at once. */
    public static Map<Long, NamedEntity> known(Names names, Collection<Map<Long, Long>> counts) {
        Set<Long> wanted = new HashSet<>();
        counts.forEach(each -> wanted.addAll(each.keySet()));
        Map<Long, NamedEntity> known = new HashMap<>();
        if (!wanted.isEmpty()) {
            names.all(wanted).forEach(entity -> known.put(entity.id(), entity));
        }
        return known;
    }

    /**
     * Entities by their numbers, which is what the index has of them.
     *
     * @param known those whose names are known; others are left out
     */
    public static List<Count> named(Map<Long, NamedEntity> known, Map<Long, Long> counts) {
        List<Count> values = new ArrayList<>();
        counts.forEach(
                (id, count) -> {
                    NamedEntity entity = known.get(id);
                    if (entity != null) {
                        values.add(new Count(entity.name(), entity.key(), count, false));
                    }
                });
        return values;
    }
}
