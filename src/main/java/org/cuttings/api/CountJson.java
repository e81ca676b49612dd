package org.cuttings.api;

import org.cuttings.search.facet.Count;
import org.jspecify.annotations.Nullable;

/** A value and how many of what was found have it. */
public record CountJson(String value, @Nullable String entityId, long count) {

    /** What a search counted. */
    public static CountJson of(Count count) {
        return new CountJson(count.value(), count.entityId(), count.count());
    }
}
