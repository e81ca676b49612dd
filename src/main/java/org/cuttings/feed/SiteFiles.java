package org.cuttings.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.cuttings.access.PublicAddress;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What browsers and crawlers ask every site for. */
@RestController
@EnableConfigurationProperties(FeedSettings.class)
class SiteFiles {

    /** RFC 9116 wants less than a year, so that nobody trusts a file that was forgotten. */
    private static final Duration VALID = Duration.ofDays(90);

    private final PublicAddress address;
    private final FeedSettings settings;
    private final Feeds feeds;
    private final Clock clock = Clock.systemUTC();

    SiteFiles(PublicAddress address, FeedSettings settings, Feeds feeds) {
        this.address = address;
        this.settings = settings;
        this.feeds = feeds;
    }

    /**
     * Where crawlers may go (<a href="https://www.rfc-editor.org/rfc/rfc9309">RFC 9309</a>): to
     * articles by the maps, not into the endless combinations of filters.
     */
    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots(HttpServletRequest request) {
        return text(
                "User-agent: *\n"
                        + "Disallow: /search\n"
                        + "Disallow: /quotes?\n"
                        + "Disallow: /import\n"
                        + "Disallow: /signin\n"
                        + "Disallow: /api/\n"
                        + "Allow: /\n"
                        + ("Sitemap: " + address.of("/sitemap.xml", request) + "\n")
                        + ("Sitemap: " + address.of("/news-sitemap.xml", request) + "\n"));
    }

    /** Whom to tell of a hole (<a href="https://www.rfc-editor.org/rfc/rfc9116">RFC 9116</a>). */
    @GetMapping("/.well-known/security.txt")
    ResponseEntity<byte[]> security(HttpServletRequest request) {
        String contact = settings.contact();
        return text(
                "Contact: "
                        + (contact == null || contact.isBlank()
                                ? address.of("/about", request)
                                : contact.strip())
                        + "\nExpires: "
                        + clock.instant().plus(VALID).truncatedTo(ChronoUnit.DAYS)
                        + "\nPreferred-Languages: en\nCanonical: "
                        + address.of("/.well-known/security.txt", request)
                        + "\n");
    }

    /**
     * How browsers search here (<a
     * href="https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md">OpenSearch
     * 1.1</a>).
     */
    @GetMapping("/opensearch.xml")
    ResponseEntity<byte[]> openSearch(HttpServletRequest request) {
        StringWriter text = new StringWriter();
        new Xml(text)
                .open("OpenSearchDescription", "xmlns", "http://a9.com/-/spec/opensearch/1.1/")
                .leaf("ShortName", feeds.message("site.title"))
                .leaf("Description", feeds.message("site.description"))
                .leaf("InputEncoding", "UTF-8")
                .leaf(
                        "Image",
                        address.of("/favicon.ico", request),
                        "height",
                        "32",
                        "width",
                        "32",
                        "type",
                        "image/x-icon")
                .empty(
                        "Url",
                        "type",
                        "text/html",
                        "template",
                        address.of("/search?q={searchTerms}", request))
                .empty(
                        "Url",
                        "type",
                        "application/atom+xml",
                        "template",
                        address.of("/feed.atom?q={searchTerms}", request))
                .close()
                .flush();
        return answer("application/opensearchdescription+xml", text.toString());
    }

    private static ResponseEntity<byte[]> text(String text) {
        return answer("text/plain", text);
    }

    static ResponseEntity<byte[]> answer(String mediaType, String text) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType + ";charset=UTF-8"))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
