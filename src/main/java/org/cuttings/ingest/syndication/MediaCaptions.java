package org.cuttings.ingest.syndication;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads the captions of pictures in an entry, as <a href="https://www.rssboard.org/media-rss">Media
 * RSS</a> tells them.
 */
final class MediaCaptions {

    private static final String NAMESPACE = "http://search.yahoo.com/mrss";

    private MediaCaptions() {}

    /** The captions with their credits in brackets, in the entry's order. */
    static List<String> of(Element entry) {
        List<String> captions = new ArrayList<>();
        for (Element media : entry.select("*|content, *|thumbnail")) {
            if (!isMedia(media)) {
                continue;
            }
            String caption = text(media, "description");
            if (caption == null) {
                caption = text(media, "title");
            }
            String credit = text(media, "credit");
            if (caption != null && !media.attr("medium").matches("audio|video")) {
                captions.add(credit == null ? caption : caption + " (" + credit + ")");
            }
        }
        return captions;
    }

    /** What is said of one picture, or of the group that it is in. */
    private static @Nullable String text(Element media, String name) {
        Element said = child(media, name);
        Element group = media.parent();
        if (said == null && group != null && group.tagName().endsWith(":group")) {
            said = child(group, name);
        }
        String text = FeedText.of(said).text().replace("\n\n", " ");
        return text.isBlank() ? null : text;
    }

    private static @Nullable Element child(Element parent, String name) {
        return parent.children().stream()
                .filter(child -> isMedia(child) && child.tagName().endsWith(":" + name))
                .findFirst()
                .orElse(null);
    }

    private static boolean isMedia(Element element) {
        return element.tag().namespace().startsWith(NAMESPACE)
                || element.tagName().startsWith("media:");
    }
}
