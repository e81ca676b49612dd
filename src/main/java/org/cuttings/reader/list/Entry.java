package org.cuttings.reader.list;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cuttings.search.ArticleSearch.Hit;
import org.cuttings.search.StoryVersions.Story;
import org.cuttings.search.StoryVersions.Version;
import org.jspecify.annotations.Nullable;

/**
 * A result with the other versions of its story beneath it.
 *
 * @param others the other versions, the newest first
 * @param more how many versions there are beyond these
 */
record Entry(Hit hit, List<Version> others, long more) {

    /** The results of a page, of each story the first one only. */
    static List<Entry> of(List<Hit> hits, Map<String, Story> stories) {
        List<Entry> entries = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        for (Hit hit : hits) {
            @Nullable Story story = hit.story() == null ? null : stories.get(hit.story());
            if (story == null) {
                entries.add(new Entry(hit, List.of(), 0));
            } else if (shown.add(story.id())) {
                List<Version> others = story.without(hit.id());
                entries.add(new Entry(hit, others, story.versions() - 1 - others.size()));
            }
        }
        return entries;
    }

    public long versions() {
        return others.size() + more;
    }
}
