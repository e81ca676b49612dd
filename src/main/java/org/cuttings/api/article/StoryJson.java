package org.cuttings.api.article;

import org.cuttings.search.StoryVersions.Story;
import org.jspecify.annotations.Nullable;

/**
 * A story that several articles tell in nearly the same words.
 *
 * @param versions how many these are
 */
record StoryJson(String id, long versions) {

    static @Nullable StoryJson of(@Nullable Story story) {
        return story == null ? null : new StoryJson(story.id(), story.versions());
    }
}
