package org.cuttings.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.io.StringWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.cuttings.access.PublicAddress;
import org.cuttings.article.ArticlePath;
import org.cuttings.article.Catalogue;
import org.cuttings.search.ArticleSearch;
import org.cuttings.search.ArticleSearch.Hit;
import org.cuttings.search.query.Query;
import org.cuttings.search.query.QueryParameters;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Maps of the archive for crawlers: of all articles (<a
 * href="https://www.sitemaps.org/protocol.html">sitemaps.org</a>) and of those of the last two days
 * (<a href="https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap">news
 * sitemap</a>).
 */
@RestController
class Sitemaps {

    /** Articles on one map; the protocol allows 50,000, which would be long to wait for. */
    private static final int PART = 10_000;

    /** Articles on the map of news, as its readers allow. */
    private static final int MOST_NEWS = 1_000;

    private static final String MAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";
    private static final List<String> PAGES =
            List.of("/", "/quotes", "/names", "/about", "/how-to-search", "/api");

    private final Catalogue catalogue;
    private final ArticleSearch search;
    private final PublicAddress address;
    private final Clock clock = Clock.systemUTC();

    Sitemaps(Catalogue catalogue, ArticleSearch search, PublicAddress address) {
        this.catalogue = catalogue;
        this.search = search;
        this.address = address;
    }

    /** Lists the maps. */
    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> index(HttpServletRequest request) {
        long parts = parts();
        return document(
                xml -> {
                    xml.open("sitemapindex", "xmlns", MAP);
                    for (long part = 1; part <= parts; part++) {
                        String path = "/sitemaps/" + part + ".xml";
                        xml.open("sitemap").leaf("loc", address.of(path, request)).close();
                    }
                    xml.close();
                });
    }

    /** One map; the first also has the pages that are no articles. */
    @GetMapping("/sitemaps/{part:[1-9]\\d{0,5}}.xml")
    ResponseEntity<byte[]> map(@PathVariable int part, HttpServletRequest request) {
        if (part > parts()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<Catalogue.Entry> entries = catalogue.part((part - 1L) * PART, PART);
        return document(
                xml -> {
                    xml.open("urlset", "xmlns", MAP);
                    if (part == 1) {
                        PAGES.forEach(
                                page ->
                                        xml.open("url")
                                                .leaf("loc", address.of(page, request))
                                                .close());
                    }
                    for (Catalogue.Entry entry : entries) {
                        String path = ArticlePath.of(entry.key(), entry.headline());
                        xml.open("url")
                                .leaf("loc", address.of(path, request))
                                .leaf("lastmod", entry.updatedAt().toString())
                                .close();
                    }
                    xml.close();
                });
    }

    /** The news; where there are none, the front page alone, since a map must not be empty. */
    @GetMapping("/news-sitemap.xml")
    ResponseEntity<byte[]> news(HttpServletRequest request) {
        LocalDate from = LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusDays(2);
        return document(
                xml -> {
                    xml.open("urlset", "xmlns", MAP, "xmlns:news", NEWS);
                    xml.open("url").leaf("loc", address.of("/", request)).close();
                    Query query = newest(from);
                    for (int left = MOST_NEWS; left > 0; left -= query.size()) {
                        ArticleSearch.Results found = search.find(query);
                        found.items().forEach(hit -> news(hit, xml, request));
                        String next = found.next();
                        if (next == null) {
                            break;
                        }
                        query = query.after(next);
                    }
                    xml.close();
                });
    }

    private static Query newest(LocalDate from) {
        return QueryParameters.read(
                name ->
                        switch (name) {
                            case "from" -> List.of(from.toString());
                            case "sort" -> List.of("newest");
                            case "size" -> List.of(Integer.toString(Query.SIZE_MAX));
                            default -> List.of();
                        });
    }

    private void news(Hit hit, Xml xml, HttpServletRequest request) {
        String source = hit.source();
        xml.open("url")
                .leaf("loc", address.of(ArticlePath.of(hit.id(), hit.headline()), request))
                .open("news:news")
                .open("news:publication")
                .leaf("news:name", source == null ? "Cuttings" : source)
                .leaf("news:language", hit.language())
                .close()
                .leaf("news:publication_date", String.valueOf(hit.published()))
                .leaf("news:title", hit.headline())
                .close()
                .close();
    }

    private long parts() {
        return Math.max(1, (catalogue.size() + PART - 1) / PART);
    }

    private static ResponseEntity<byte[]> document(Consumer<Xml> content) {
        StringWriter text = new StringWriter();
        Xml xml = new Xml(text);
        content.accept(xml);
        xml.flush();
        return SiteFiles.answer("application/xml", text.toString());
    }
}
