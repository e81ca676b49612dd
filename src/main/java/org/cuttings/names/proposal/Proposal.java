package org.cuttings.names.proposal;

import java.time.LocalDate;
import java.util.List;
import org.cuttings.article.EntityType;
import org.cuttings.article.Key;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * Two names that may be the same.
 *
 * @param strength how much speaks for it, 0 to 1
 * @param signs what speaks for it, the weightiest first
 * @param putOff whether somebody wants to decide later
 */
@NamedInterface("proposal")
public record Proposal(
        long id, Side first, Side second, double strength, List<Sign> signs, boolean putOff) {

    /**
     * One of the two names.
     *
     * @param from first day on which an article that names it was published, null if unknown
     * @param to last such day
     */
    public record Side(
            String key,
            EntityType type,
            String name,
            @Nullable String note,
            long articles,
            long quotes,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<Example> examples) {}

    /**
     * Words of an article that name it.
     *
     * @param published null if unknown
     * @param before what stands before the name, in its paragraph
     */
    public record Example(
            String articleKey,
            String headline,
            @Nullable LocalDate published,
            String before,
            String named,
            String after) {}

    public String key() {
        return Key.of(id);
    }
}
