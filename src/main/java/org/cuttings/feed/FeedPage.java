package org.cuttings.feed;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.cuttings.article.Fingerprint;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

/** Any search as a feed; a reader that has the feed already is told so. */
@RestController
class FeedPage {

    private final Feeds feeds;
    private final JsonMapper json;

    FeedPage(Feeds feeds, JsonMapper json) {
        this.feeds = feeds;
        this.json = json;
    }

    @GetMapping("/feed.atom")
    @Nullable ResponseEntity<byte[]> atom(ServletWebRequest request) {
        Feed feed = feeds.of(request.getRequest());
        StringWriter text = new StringWriter();
        AtomWriter atom = new AtomWriter(text);
        atom.open(feed, feeds.message("site.title"));
        feed.items().forEach(atom::write);
        atom.close();
        return answer("application/atom+xml", text.toString(), feed, request);
    }

    @GetMapping("/feed.rss")
    @Nullable ResponseEntity<byte[]> rss(ServletWebRequest request) {
        Feed feed = feeds.of(request.getRequest());
        String text = RssWriter.write(feed, feeds.message("site.description"));
        return answer("application/rss+xml", text, feed, request);
    }

    @GetMapping("/feed.json")
    @Nullable ResponseEntity<byte[]> json(ServletWebRequest request) {
        Feed feed = feeds.of(request.getRequest());
        String text = json.writeValueAsString(JsonFeed.of(feed));
        return answer("application/feed+json", text, feed, request);
    }

    private static @Nullable ResponseEntity<byte[]> answer(
            String mediaType, String text, Feed feed, ServletWebRequest request) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        // Weak, because a compressed answer has other bytes.
        String tag = "W/\"" + Fingerprint.sha256(bytes).substring(0, 24) + "\"";
        if (request.checkNotModified(tag, feed.updated().toEpochMilli())) {
            return null;
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType + ";charset=UTF-8"))
                .eTag(tag)
                .lastModified(feed.updated())
                .body(bytes);
    }
}
