package org.cuttings.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.cuttings.article.Article;
import org.cuttings.article.Published;
import org.jspecify.annotations.Nullable;

/** A feed as <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record JsonFeed(
        String version,
        String title,
        @JsonProperty("home_page_url") String page,
        @JsonProperty("feed_url") String self,
        @JsonProperty("next_url") @Nullable String next,
        @JsonInclude List<Item> items) {

    /** One article. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Item(
            String id,
            String url,
            @JsonProperty("external_url") @Nullable String original,
            String title,
            @Nullable String summary,
            @JsonProperty("content_html") String html,
            @JsonProperty("date_published") @Nullable String published,
            @JsonProperty("date_modified") String modified,
            List<Author> authors,
            @Nullable String language) {}

    /** Who wrote an article. */
    record Author(String name) {}

    static JsonFeed of(Feed feed) {
        return new JsonFeed(
                "https://jsonfeed.org/version/1.1",
                feed.title(),
                feed.page(),
                feed.self(),
                feed.next(),
                feed.items().stream().map(JsonFeed::item).toList());
    }

    private static Item item(Feed.Item item) {
        Article article = item.article();
        Published published = article.published();
        return new Item(
                item.id(),
                item.address(),
                article.url(),
                article.headline(),
                article.standfirst(),
                item.html(),
                published == null ? null : FeedTime.of(published).toString(),
                article.updatedAt().toString(),
                article.authors().stream().map(Author::new).toList(),
                item.language());
    }
}
