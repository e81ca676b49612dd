package org.cuttings.feed;

import java.io.StringWriter;
import java.time.Instant;
import org.cuttings.article.Article;
import org.cuttings.article.Published;

/** Writes <a href="https://www.rssboard.org/rss-specification">RSS 2.0</a>. */
final class RssWriter {

    private RssWriter() {}

    static String write(Feed feed, String description) {
        StringWriter text = new StringWriter();
        Xml xml = new Xml(text);
        xml.open(
                        "rss",
                        "version",
                        "2.0",
                        "xmlns:atom",
                        "http://www.w3.org/2005/Atom",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "xmlns:content",
                        "http://purl.org/rss/1.0/modules/content/")
                .open("channel")
                .leaf("title", feed.title())
                .leaf("link", feed.page())
                .leaf("description", description)
                .leaf("lastBuildDate", FeedTime.rfc822(feed.updated()))
                .leaf("generator", "Cuttings")
                .empty(
                        "atom:link",
                        "rel",
                        "self",
                        "type",
                        "application/rss+xml",
                        "href",
                        feed.self());
        feed.items().forEach(item -> write(item, xml));
        xml.close().close().flush();
        return text.toString();
    }

    private static void write(Feed.Item item, Xml xml) {
        Article article = item.article();
        Published published = article.published();
        // Readers sort by this date; an article without one is as old as the archive knows it.
        Instant date = published == null ? article.importedAt() : FeedTime.of(published);
        xml.open("item")
                .leaf("title", article.headline())
                .leaf("link", item.address())
                .leaf("guid", item.id(), "isPermaLink", "true")
                .leaf("pubDate", FeedTime.rfc822(date))
                .leaf("description", article.standfirst())
                .leaf("category", article.section());
        article.authors().forEach(author -> xml.leaf("dc:creator", author));
        xml.leaf("dc:language", item.language()).leaf("content:encoded", item.html()).close();
    }
}
