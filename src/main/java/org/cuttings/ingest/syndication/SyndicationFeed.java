package org.cuttings.ingest.syndication;

import java.io.IOException;
import java.util.Set;
import org.cuttings.ingest.markup.Root;
import org.cuttings.ingest.markup.Sheet;
import org.cuttings.ingest.recognition.Format;
import org.cuttings.ingest.recognition.Found;
import org.cuttings.ingest.recognition.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A feed in any <a href="https://www.rssboard.org/rss-specification">RSS</a> from 0.90 to 2.0, <a
 * href="https://web.resource.org/rss/1.0/spec">RSS 1.0</a> included, or in <a
 * href="https://www.rfc-editor.org/rfc/rfc4287">Atom</a> 0.3 or 1.0; every entry is an article.
 */
@Component
@Order(40)
public class SyndicationFeed implements Format {

    private static final Set<String> RSS = Set.of("item");
    private static final Set<String> ATOM = Set.of("entry");

    @Override
    public boolean knows(byte[] start) {
        return entries(Root.of(start)) != null;
    }

    @Override
    public void read(Upload upload, Found found) throws IOException {
        Set<String> entries = entries(Root.of(upload.start()));
        String mediaType = RSS.equals(entries) ? "application/rss+xml" : "application/atom+xml";
        new Sheet(upload, mediaType, entries == null ? RSS : entries)
                .hand(found, entry -> new Entry(entry).draft());
    }

    private static @Nullable Set<String> entries(@Nullable Root root) {
        if (root == null) {
            return null;
        }
        return switch (root.name()) {
            case "rss" -> RSS;
            case "RDF" ->
                    root.says("//purl.org/rss/1.0") || root.says("//my.netscape.com/rdf/")
                            ? RSS
                            : null;
            case "feed", "entry" ->
                    root.says("www.w3.org/2005/Atom") || root.says("purl.org/atom/ns#")
                            ? ATOM
                            : null;
            default -> null;
        };
    }
}
