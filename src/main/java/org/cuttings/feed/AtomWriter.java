package org.cuttings.feed;

import java.io.Writer;
import org.cuttings.article.Article;
import org.cuttings.article.Published;
import org.jspecify.annotations.Nullable;

/** Writes <a href="https://www.rfc-editor.org/rfc/rfc4287">Atom</a>, one entry after the other. */
final class AtomWriter {

    private static final String ATOM = "application/atom+xml";

    private final Xml xml;

    AtomWriter(Writer writer) {
        this.xml = new Xml(writer);
    }

    void open(Feed feed, String site) {
        xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", "en")
                .leaf("id", feed.id())
                .leaf("title", feed.title())
                .leaf("updated", feed.updated().toString())
                .empty("link", "rel", "self", "type", ATOM, "href", feed.self())
                .empty("link", "rel", "alternate", "type", "text/html", "href", feed.page());
        String next = feed.next();
        if (next != null) {
            xml.empty("link", "rel", "next", "type", ATOM, "href", next);
        }
        xml.open("author").leaf("name", site).close().leaf("generator", "Cuttings");
    }

    void write(Feed.Item item) {
        Article article = item.article();
        Published published = article.published();
        xml.open("entry", "xml:lang", item.language())
                .leaf("id", item.id())
                .leaf("title", article.headline())
                .leaf("updated", article.updatedAt().toString())
                .leaf("published", published == null ? null : FeedTime.of(published).toString())
                .empty("link", "rel", "alternate", "type", "text/html", "href", item.address());
        link("via", article.url());
        for (String author : article.authors()) {
            xml.open("author").leaf("name", author).close();
        }
        if (article.section() != null) {
            xml.empty("category", "term", article.section());
        }
        xml.leaf("summary", article.standfirst())
                .leaf("content", item.html(), "type", "html")
                .close();
    }

    void close() {
        xml.close().flush();
    }

    private void link(String relation, @Nullable String address) {
        if (address != null) {
            xml.empty("link", "rel", relation, "href", address);
        }
    }
}
