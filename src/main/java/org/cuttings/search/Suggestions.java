package org.cuttings.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Completes what somebody types: headlines and names that begin so. */
@Component
public class Suggestions {

    /**
     * One completion.
     *
     * @param kind "headline", "person", "organisation", "place" or "other"
     * @param id key of the article or the name
     */
    public record Suggestion(String kind, String text, @Nullable String id) {}

    /** At most {@code size} completions, names before headlines. */
    public List<Suggestion> complete(String start, int size) {
        return List.of();
    }
}
