package org.cuttings.ingest.json;

import java.io.EOFException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cuttings.ingest.json.Values.Value;
import org.cuttings.ingest.recognition.Draft;
import org.cuttings.ingest.recognition.DraftBuilder;
import org.cuttings.ingest.recognition.Format;
import org.cuttings.ingest.recognition.Found;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.cuttings.ingest.recognition.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * A feed in JSON, of version 1 or <a href="https://www.jsonfeed.org/version/1.1/">1.1</a>. What an
 * item leaves out, its feed tells.
 */
@Component
@Order(40)
public class JsonFeed implements Format {

    private static final Pattern VERSION =
            Pattern.compile(
                    "\"version\"\\s*:\\s*\"https?:\\\\?/\\\\?/(?:www\\.)?jsonfeed\\.org\\\\?/");

    /** A feed's summary may be all of an item, or only its beginning. */
    private static final double SUMMARY_ONLY = 0.4;

    @Override
    public boolean knows(byte[] start) {
        return Utf8.startsWithAny(start, "{") && VERSION.matcher(Utf8.start(start)).find();
    }

    @Override
    public void read(Upload upload, Found found) throws IOException {
        Members feed = feed(upload);
        try (Values values = new Values(Utf8.open(upload))) {
            values.next();
            for (String name = values.member(); name != null; name = values.member()) {
                if (name.equals("items") && values.peek() == '[') {
                    values.next();
                    items(values, feed, upload, found);
                    return;
                }
                values.value();
            }
        }
        throw new UnreadableFile(
                Reason.NO_TEXT,
                "This feed has no \"items\", in which a JSON Feed has its articles");
    }

    /** What the feed tells about itself, before and behind its items. */
    private static Members feed(Upload upload) throws IOException {
        Map<String, JsonNode> feed = new LinkedHashMap<>();
        try (Values values = new Values(Utf8.open(upload))) {
            values.next();
            for (String name = values.member(); name != null; name = values.member()) {
                if (values.peek() != '[' || !name.equals("items")) {
                    feed.put(name, Tree.of(values.value().bytes(), upload.mediaType()));
                } else {
                    values.value();
                }
            }
        } catch (EOFException e) {
            // what comes before the break counts; the items tell where it is
        }
        return new Members(feed);
    }

    private static void items(Values values, Members feed, Upload upload, Found found)
            throws IOException {
        int number = 0;
        boolean whole = true;
        while (whole && values.element()) {
            Value item = values.value();
            byte[] bytes = item.bytes();
            Upload original =
                    upload.within(
                            "item " + ++number,
                            "application/json",
                            bytes == null ? new byte[0] : bytes);
            found.article(original, () -> read(Tree.of(bytes, upload.mediaType()), feed));
            whole = item.whole();
        }
    }

    private static Draft read(JsonNode object, Members feed) {
        Members item = new Members(object);
        DraftBuilder draft = new DraftBuilder();
        String headline = item.plain("title");
        String summary = item.plain("summary");
        draft.headline(headline)
                .standfirst(summary)
                .source(feed.plain("title"))
                .url(item.text("url"))
                .url(item.text("externalurl"))
                .url(item.text("id"))
                .language(item.text("language"))
                .language(feed.text("language"))
                .published(item.text("datepublished"), "date_published")
                .published(item.text("datemodified"), "date_modified");
        List<String> authors = List.of("authors", "author");
        List<String> names = item.names(authors);
        (names.isEmpty() ? feed.names(authors) : names).forEach(draft::author);
        Body.into(draft, item.text("contenthtml", "contenttext"), headline, DraftBuilder.NAMED);
        Body.into(draft, summary, headline, SUMMARY_ONLY);
        if (!draft.hasBody()) {
            throw noText(headline);
        }
        return draft.build();
    }

    private static UnreadableFile noText(@Nullable String headline) {
        return new UnreadableFile(
                Reason.NO_TEXT,
                "This item of a feed"
                        + (headline == null ? "" : ", \"" + headline + "\",")
                        + " has no \"content_html\" or \"content_text\"");
    }
}
