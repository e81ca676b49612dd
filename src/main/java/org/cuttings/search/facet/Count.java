package org.cuttings.search.facet;

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
public record Count(String value, @Nullable String entityId, long count, boolean chosen) {}
