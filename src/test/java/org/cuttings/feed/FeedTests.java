package org.cuttings.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cuttings.article.Articles;
import org.cuttings.article.Content;
import org.cuttings.article.Findings;
import org.cuttings.article.OnDuplicate;
import org.cuttings.article.Originals;
import org.cuttings.article.Published;
import org.cuttings.article.PublishedFrom;
import org.cuttings.search.ArticleSearch;
import org.cuttings.search.query.Query;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(properties = "cuttings.access.address=https://cuttings.example/")
@AutoConfigureMockMvc
class FeedTests {

    private static final String OLD = "Kiln <b>reopens</b> & bakes in Vessby";
    private static final String FRESH = "Vessby kiln sells its first bricks";

    @Autowired MockMvcTester http;
    @Autowired Articles articles;
    @Autowired ArticleSearch search;

    @BeforeEach
    void keepTwoArticles() {
        if (articles.count() == 0) {
            add(OLD, "The kiln's fire was lit.\n\nIt burns 5 < 6 days.", LocalDate.of(2019, 5, 4));
            add(FRESH, "Twelve thousand bricks left Vessby.", LocalDate.now(ZoneOffset.UTC));
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> search.find(Query.of("Vessby")).total() == 2);
    }

    private void add(String headline, String body, LocalDate day) {
        Content content =
                new Content(
                        headline,
                        "In short",
                        "Ilse Marrow",
                        List.of("Ilse Marrow"),
                        "Vessby Gazette",
                        "Trade",
                        "https://gazette.example/1",
                        "en",
                        Published.on(day),
                        PublishedFrom.EDITOR,
                        body,
                        List.of());
        articles.add(
                content,
                new Findings(List.of(), List.of()),
                new Originals.Original("a.txt", "text/plain", body.getBytes(UTF_8)),
                OnDuplicate.SKIP);
    }

    @Test
    void anAtomFeedHasTheNewestArticlesFirst() throws Exception {
        Document feed = xml("/feed.atom?q=vessby", "application/atom+xml");

        assertThat(texts(feed, "title")).containsExactly("vessby in Cuttings", FRESH, OLD);
        Element entry = (Element) feed.getElementsByTagName("entry").item(1);
        assertThat(texts(entry, "id").get(0)).matches("https://cuttings\\.example/articles/\\w+");
        assertThat(texts(entry, "published")).containsExactly("2019-05-04T00:00:00Z");
        assertThat(texts(entry, "content"))
                .containsExactly(
                        "<p>The kiln's fire was lit.</p>\n<p>It burns 5 &lt; 6 days.</p>\n");
        assertThat(attributes(feed, "link", "href"))
                .contains(
                        "https://cuttings.example/feed.atom?q=vessby",
                        "https://cuttings.example/search?q=vessby",
                        "https://gazette.example/1");
    }

    @Test
    void anRssFeedHasTheSameArticles() throws Exception {
        Document feed = xml("/feed.rss?q=vessby", "application/rss+xml");

        assertThat(texts(feed, "title")).containsExactly("vessby in Cuttings", FRESH, OLD);
        assertThat(texts(feed, "pubDate")).contains("Sat, 04 May 2019 00:00:00 GMT");
        assertThat(texts(feed, "dc:creator")).containsExactly("Ilse Marrow", "Ilse Marrow");
        assertThat(attributes(feed, "atom:link", "href"))
                .containsExactly("https://cuttings.example/feed.rss?q=vessby");
    }

    @Test
    void aJsonFeedLeadsToItsNextPart() {
        MockHttpServletResponse answer = get("/feed.json?q=vessby&size=1");
        JsonNode feed = new JsonMapper().readTree(answer.getContentAsByteArray());

        assertThat(answer.getContentType()).startsWith("application/feed+json");
        assertThat(feed.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("items")).hasSize(1);
        assertThat(feed.path("items").path(0).path("title").asString()).isEqualTo(FRESH);
        String next = feed.path("next_url").asString();
        assertThat(next).startsWith("https://cuttings.example/feed.json?q=vessby&size=1&after=");
        JsonNode rest =
                new JsonMapper()
                        .readTree(
                                get(next.substring("https://cuttings.example".length()))
                                        .getContentAsByteArray());
        assertThat(rest.path("items").path(0).path("title").asString()).isEqualTo(OLD);
        assertThat(rest.has("next_url")).isFalse();
    }

    @Test
    void anExportCanBeAFeedOfEverything() throws Exception {
        Document feed = xml("/api/v1/export?format=atom&q=vessby&size=1", "application/atom+xml");

        assertThat(texts(feed, "title"))
                .containsExactlyInAnyOrder("vessby in Cuttings", FRESH, OLD);
        assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed.atom", "/feed.rss", "/feed.json"})
    void aReaderThatHasTheFeedIsToldSo(String path) {
        MockHttpServletResponse answer = get(path);
        String tag = Objects.requireNonNull(answer.getHeader("ETag"));
        String modified = Objects.requireNonNull(answer.getHeader("Last-Modified"));

        assertThat(http.get().uri(path).header("If-None-Match", tag)).hasStatus(304);
        assertThat(http.get().uri(path).header("If-Modified-Since", modified)).hasStatus(304);
        assertThat(http.get().uri(path).header("If-None-Match", "\"other\"")).hasStatus(200);
    }

    @Test
    void aFeedOfNothingIsAFeed() throws Exception {
        assertThat(xml("/feed.atom?q=nowhere-at-all", "application/atom+xml").getDocumentElement())
                .isNotNull();
        assertThat(texts(xml("/feed.rss?q=nowhere-at-all", "application/rss+xml"), "item"))
                .isEmpty();
    }

    @Test
    void aSearchWithoutMeaningIsRefused() {
        assertThat(http.get().uri("/feed.atom?size=0"))
                .hasStatus(400)
                .hasContentType("application/problem+json")
                .bodyText()
                .contains("size must be a number");
    }

    @Test
    void theMapsLeadToEveryArticle() throws Exception {
        List<String> maps = texts(xml("/sitemap.xml", "application/xml"), "loc");
        assertThat(maps).containsExactly("https://cuttings.example/sitemaps/1.xml");

        List<String> pages = texts(xml("/sitemaps/1.xml", "application/xml"), "loc");
        assertThat(pages)
                .contains("https://cuttings.example/")
                .anyMatch(page -> page.endsWith("/vessby-kiln-sells-its-first-bricks"))
                .doesNotHaveDuplicates();
        assertThat(http.get().uri("/sitemaps/2.xml")).hasStatus(404);
    }

    @Test
    void theMapOfNewsHasWhatIsNew() throws Exception {
        Document map = xml("/news-sitemap.xml", "application/xml");
        assertThat(texts(map, "news:title")).containsExactly(FRESH);
        assertThat(texts(map, "news:name")).containsExactly("Vessby Gazette");
    }

    @Test
    void crawlersAndBrowsersFindTheirWay() throws Exception {
        assertThat(get("/robots.txt").getContentAsString())
                .contains("Sitemap: https://cuttings.example/sitemap.xml");
        assertThat(get("/.well-known/security.txt").getContentAsString())
                .containsPattern("Contact: https://\\S+\n")
                .containsPattern("Expires: \\d{4}-\\d\\d-\\d\\dT00:00:00Z\n");
        assertThat(
                        attributes(
                                xml("/opensearch.xml", "application/opensearchdescription+xml"),
                                "Url",
                                "template"))
                .contains("https://cuttings.example/search?q={searchTerms}");
        assertThat(get("/favicon.ico").getContentAsByteArray()).startsWith(0, 0, 1, 0);
        assertThat(get("/").getContentAsString())
                .contains("href=\"/opensearch.xml\"", "href=\"/feed.atom\"");
    }

    private Document xml(String path, String mediaType) throws Exception {
        MockHttpServletResponse answer = get(path);
        assertThat(answer.getContentType()).isEqualTo(mediaType + ";charset=UTF-8");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.getContentAsByteArray()));
    }

    private MockHttpServletResponse get(String path) {
        var answer = http.get().uri(URI.create(path)).exchange();
        assertThat(answer).hasStatus(200);
        return answer.getResponse();
    }

    private static List<String> texts(Document document, String element) {
        return texts(document.getDocumentElement(), element);
    }

    private static List<String> texts(Element parent, String element) {
        List<String> texts = new ArrayList<>();
        var found = parent.getElementsByTagName(element);
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    private static List<@Nullable String> attributes(
            Document document, String element, String attribute) {
        List<@Nullable String> values = new ArrayList<>();
        var found = document.getElementsByTagName(element);
        for (int i = 0; i < found.getLength(); i++) {
            values.add(((Element) found.item(i)).getAttribute(attribute));
        }
        return values;
    }
}
