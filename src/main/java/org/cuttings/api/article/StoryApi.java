package org.cuttings.api.article;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.cuttings.article.Article;
import org.cuttings.article.Articles;
import org.cuttings.search.StoryVersions;
import org.cuttings.search.StoryVersions.Story;
import org.cuttings.search.StoryVersions.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The other versions of an article's story as JSON. */
@RestController
@Tag(name = "Articles")
class StoryApi {

    private final Articles articles;
    private final StoryVersions stories;

    StoryApi(Articles articles, StoryVersions stories) {
        this.articles = articles;
        this.stories = stories;
    }

    /**
     * The story of an article.
     *
     * @param story null where the archive has no other version of it
     * @param items the other versions, the newest first
     */
    record OtherVersionsJson(@Nullable StoryJson story, List<VersionOfStoryJson> items) {}

    /** An article that tells the same story. */
    record VersionOfStoryJson(
            String id,
            String headline,
            @Nullable String source,
            String language,
            @Nullable String published) {

        static VersionOfStoryJson of(Version version) {
            return new VersionOfStoryJson(
                    version.id(),
                    version.headline(),
                    version.source(),
                    version.language(),
                    version.published() == null ? null : version.published().toString());
        }
    }

    @GetMapping(path = "/api/v1/articles/{id}/story", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "articleStory", summary = "The other versions of the article's story")
    OtherVersionsJson story(@PathVariable String id) {
        Article article = articles.get(id);
        String key = article.story();
        Story story = key == null ? null : stories.of(key);
        List<Version> others = story == null ? List.of() : story.without(article.key());
        return new OtherVersionsJson(
                StoryJson.of(story), others.stream().map(VersionOfStoryJson::of).toList());
    }
}
