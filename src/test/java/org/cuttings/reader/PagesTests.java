package org.cuttings.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.cuttings.article.Article;
import org.cuttings.article.Articles;
import org.cuttings.article.Content;
import org.cuttings.article.EntityType;
import org.cuttings.article.Findings;
import org.cuttings.article.Fingerprint;
import org.cuttings.article.OnDuplicate;
import org.cuttings.article.Originals;
import org.cuttings.article.Published;
import org.cuttings.article.PublishedFrom;
import org.cuttings.article.QuoteKind;
import org.cuttings.article.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class PagesTests {

    private static final String BODY =
            "The lamp at Orrel Point was lit again on Monday. “It never went out by itself,” Ada"
                    + " Quenby said.\n\nThe harbour office of Tarn Lights paid for the glass.";

    @Autowired private MockMvc mvc;
    @Autowired private Articles articles;

    private String key = "";

    @BeforeEach
    void keepAnArticle() {
        key = articles.like(Fingerprint.of(content())).map(Article::key).orElseGet(this::add);
    }

    private String add() {
        Findings.Said said =
                new Findings.Said(
                        span("It never went out by itself,"),
                        QuoteKind.DIRECT,
                        "said",
                        new Findings.Speaker("Ada Quenby", span("Ada Quenby"), 0.5),
                        null,
                        null);
        Findings findings =
                new Findings(
                        List.of(
                                name(EntityType.PERSON, "Ada Quenby"),
                                name(EntityType.PLACE, "Orrel Point"),
                                name(EntityType.ORGANISATION, "Tarn Lights")),
                        List.of(said));
        Originals.Original file =
                new Originals.Original("lamp.txt", "text/plain", BODY.getBytes(UTF_8));
        return articles.add(content(), findings, file, OnDuplicate.SKIP).key();
    }

    @Test
    void anArticleShowsWhoSaidWhat() throws Exception {
        Document page = page("/articles/" + key);
        assertThat(page.select("h1").text()).isEqualTo("The </script> lamp & the <b>keeper</b>");
        assertThat(page.select("q#q1.maybe").text()).isEqualTo("“It never went out by itself,”");
        assertThat(page.select(".by").text()).startsWith("Probably Ada Quenby");
        assertThat(page.select(".body a.ne.place").text()).isEqualTo("Orrel Point");
        assertThat(page.select(".body > p:not(.by)").eachText())
                .containsExactly(BODY.split("\n\n"));
    }

    @Test
    void aListOfQuotesShowsThemAsTheyArePrinted() throws Exception {
        Document list =
                Awaitility.await("the index")
                        .atMost(Duration.ofSeconds(20))
                        .until(
                                () -> page("/quotes?speaker=Ada%20Quenby&q=went"),
                                page -> !page.select(".qlist li").isEmpty());
        Element quote = Objects.requireNonNull(list.selectFirst(".qlist li"));
        assertThat(quote.select("blockquote").text()).isEqualTo("“It never went out by itself,”");
        assertThat(quote.select("mark").eachText()).containsExactly("went");
        assertThat(quote.select(".who").text()).startsWith("Probably Ada Quenby");
        assertThat(quote.select(".ctx a").attr("href")).endsWith("#q1");
        assertThat(list.select("#count").text()).isEqualTo("1 quote by Ada Quenby mentions went");
        assertThat(list.select(".chip").text()).contains("Ada Quenby");
        assertThat(page("/quotes?about=Orrel%20Point").select(".qlist li")).hasSize(1);
        assertThat(page("/quotes?about=Ada%20Quenby").select(".qlist li")).isEmpty();
    }

    @Test
    void aNamesPageTellsWhenItWasNamedAndQuotedAndWithWhom() throws Exception {
        Document list =
                Awaitility.await("the index")
                        .atMost(Duration.ofSeconds(20))
                        .until(
                                () -> page("/names?q=ada%20quenby"),
                                page -> !page.select(".namelist a").isEmpty());
        String address = Objects.requireNonNull(list.selectFirst(".namelist a")).attr("href");
        // Quotes have an index of their own, which may learn of them later than that of articles.
        Document name =
                Awaitility.await("the indexes of quotes and articles")
                        .atMost(Duration.ofSeconds(20))
                        .until(
                                () -> page(address),
                                page ->
                                        !page.select("#by blockquote").isEmpty()
                                                && !page.select(".hist a").isEmpty());
        assertThat(name.select(".stats").text()).contains("4 March 2021");
        assertThat(name.select(".hist a").eachAttr("aria-label"))
                .anyMatch(label -> label.endsWith("named in 1 article, quoted in 1"));
        assertThat(name.select(".rank li").text())
                .contains("Orrel Point", "Tarn Lights", "Orrel Bell")
                .doesNotContain("Ada Quenby");
        assertThat(name.select("#by blockquote").text())
                .isEqualTo("“It never went out by itself,”");
        assertThat(name.select("#about blockquote")).isEmpty();
    }

    @Test
    void whatFindsNoQuoteOffersToAskForLess() throws Exception {
        Document list = page("/quotes?speaker=Ada%20Quenby&kind=indirect");
        assertThat(list.select(".table td").eachText())
                .containsSubsequence("Leave out Kind: Reported speech", "1 quote");
        assertThat(page("/quotes?kind=sung").select("[role=alert]").text()).contains("kind must");
        assertThat(page("/quotes/facets/speaker").select(".opt").text()).contains("Ada Quenby");
    }

    @Test
    void theHeadlineCannotEndTheBlockForMachines() throws Exception {
        String json = page("/articles/" + key).select("script[type=application/ld+json]").html();
        assertThat(json).contains("\"NewsArticle\"").doesNotContain("<");
    }

    @Test
    void theAddressKeepsTheWayBackToTheResults() throws Exception {
        Document page = page("/articles/" + key + "?q=lamp&source=Orrel%20Bell");
        assertThat(page.select(".trail a.back").attr("href"))
                .isEqualTo("/search?q=lamp&source=Orrel+Bell");
    }

    @Test
    void whatWasSoughtIsMarkedHitByHit() throws Exception {
        String sought = "?q=keeper%20OR%20%22lamp%20at%22%20OR%20%22point%20was%22%20OR%20wim";
        Document page = page("/articles/" + key + sought);
        assertThat(page.select("h1").text()).isEqualTo("The </script> lamp & the <b>keeper</b>");
        assertThat(page.select("h1 mark#hit-1.now").text()).isEqualTo("keeper");
        assertThat(page.select(".facts mark#hit-2").text()).isEqualTo("Wim");
        assertThat(page.select(".body mark").eachText()).containsExactly("lamp at", "Point", "was");
        assertThat(page.select(".body a.ne mark#hit-4").text()).isEqualTo("Point");
        assertThat(page.select("[data-hit=4]")).hasSize(2);
        assertThat(page.select(".body > p:not(.by)").eachText())
                .containsExactly(BODY.split("\n\n"));
        assertThat(page.select(".hits [role=status]").text()).isEqualTo("1 of 4");
    }

    @Test
    void theNextHitIsAlwaysALinkAway() throws Exception {
        String next = "/articles/" + key + "?q=orrel%20OR%20lamp";
        for (int hit : new int[] {1, 2, 3, 1}) {
            Document page = page(plain(next));
            assertThat(page.select(".hits [role=status]").text()).isEqualTo(hit + " of 3");
            assertThat(page.select("mark.now").attr("id")).isEqualTo("hit-" + hit);
            assertThat(page.select(".hits a[data-step=-1]").attr("href"))
                    .endsWith("#hit-" + (hit == 1 ? 3 : hit - 1));
            next = page.select(".hits a[data-step=1]").attr("href");
            assertThat(page(plain(next)).select("mark.now").attr("id"))
                    .isEqualTo(next.replaceAll(".*#", ""));
        }
        for (String nonsense : List.of("0", "4", "-1", "99999999999", "two")) {
            Document page = page("/articles/" + key + "?q=orrel%20OR%20lamp&hit=" + nonsense);
            assertThat(page.select("mark.now").attr("id")).as(nonsense).isEqualTo("hit-1");
        }
    }

    @Test
    void anArticleThatWasNotSoughtByWordsHasNoMarks() throws Exception {
        for (String asked :
                List.of("", "?source=Orrel%20Bell", "?q=-ferry", "?q=nosuchword", "?hit=2")) {
            Document page = page("/articles/" + key + asked);
            assertThat(page.select("mark, .hits")).as(asked).isEmpty();
        }
    }

    @Test
    void aFilterThatCannotBeReadLeavesTheMarks() throws Exception {
        Document page = page("/articles/" + key + "?q=glass&from=2018-13");
        assertThat(page.select("mark#hit-1").text()).isEqualTo("glass");
    }

    @Test
    void resultsOpenArticlesAtTheFirstHit() throws Exception {
        Document found =
                Awaitility.await("the index")
                        .atMost(Duration.ofSeconds(20))
                        .until(
                                () -> page("/search?q=lamp"),
                                page -> !page.select(".card").isEmpty());
        assertThat(found.select(".card h2 a").attr("href")).endsWith("?q=lamp#hit-1");
        assertThat(page("/search?source=Orrel%20Bell").select(".card h2 a").attr("href"))
                .endsWith("?source=Orrel+Bell");
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        assertThat(answer("/articles/0000000000000").getStatus()).isEqualTo(404);
        assertThat(answer("/names/nobody").getStatus()).isEqualTo(404);
        assertThat(answer("/search/facets/colour").getStatus()).isEqualTo(404);
    }

    @Test
    void readingSetsNoCookie() throws Exception {
        for (String path :
                List.of("/", "/search?q=lamp", "/articles/" + key, "/quotes", "/names")) {
            assertThat(answer(path).getHeader("Set-Cookie")).as(path).isNull();
        }
    }

    @Test
    void aSearchWithMistakesStillShowsResults() throws Exception {
        MockHttpServletResponse answer = answer("/search?from=2018-13&size=many&sort=best");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.getContentAsString()).select("#from-error").text())
                .isNotBlank();
    }

    @Test
    void aBarOfTheTimelineLeadsToItsPeriodWithoutAScript() throws Exception {
        Document found =
                Awaitility.await("the index")
                        .atMost(Duration.ofSeconds(20))
                        .until(
                                () -> page("/search?q=lamp"),
                                page -> !page.select(".hist a").isEmpty());
        Element bar = Objects.requireNonNull(found.selectFirst(".hist a"));

        Document narrowed = page(bar.attr("href"));

        assertThat(narrowed.select("#from").val()).isEqualTo(bar.attr("data-from"));
        assertThat(narrowed.select("#to").val()).isEqualTo(bar.attr("data-to"));
        assertThat(narrowed.select("rect.brush")).hasSize(1);
        assertThat(narrowed.select(".card")).isNotEmpty();
    }

    @Test
    void everyPageHasOneHeadingAndNoInlineStyle() throws Exception {
        for (String path :
                List.of(
                        "/",
                        "/search",
                        "/search/facets/person",
                        "/articles/" + key,
                        "/quotes",
                        "/names",
                        "/about",
                        "/api",
                        "/keyboard",
                        "/how-to-search",
                        "/accessibility")) {
            Document page = page(path);
            assertThat(page.select("h1")).as(path).hasSize(1);
            assertThat(page.select("[style], script:not([src]):not([type*=json])"))
                    .as(path)
                    .isEmpty();
        }
    }

    /** Addresses that others answer for: programs' formats and the editor's own pages. */
    private static boolean elsewhere(String path) {
        return path.matches("/(api/v1|feed\\.atom|opensearch\\.xml|v3|swagger|openapi).*");
    }

    @Test
    void noLinkIsDead() throws Exception {
        Deque<String> open = new ArrayDeque<>(List.of("/", "/search?q=lamp", "/articles/" + key));
        Set<String> seen = new LinkedHashSet<>(open);
        Map<String, Integer> dead = new TreeMap<>();
        while (!open.isEmpty() && seen.size() < 150) {
            String path = open.remove();
            MockHttpServletResponse answer = answer(path);
            if (answer.getStatus() >= 400) {
                dead.put(path, answer.getStatus());
            }
            for (Element link : Jsoup.parse(answer.getContentAsString()).select("a[href]")) {
                String to = link.attr("href").replaceAll("#.*", "");
                if (to.startsWith("/") && !elsewhere(to) && seen.add(to)) {
                    open.add(to);
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(15);
        assertThat(dead).isEmpty();
    }

    /** An address as it is asked of the server; these tests know no plus sign for a space. */
    private static String plain(String link) {
        return link.replaceAll("#.*", "").replace("+", "%20");
    }

    private Document page(String path) throws Exception {
        MockHttpServletResponse answer = answer(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        return mvc.perform(get(URI.create(path))).andReturn().getResponse();
    }

    private static Content content() {
        return new Content(
                "The </script> lamp & the <b>keeper</b>",
                null,
                null,
                List.of("Wim Sallow"),
                "Orrel Bell",
                null,
                null,
                "en",
                Published.parse("2021-03-04"),
                PublishedFrom.EDITOR,
                BODY,
                List.of());
    }

    private static Findings.Name name(EntityType type, String name) {
        return new Findings.Name(type, name, List.of(span(name)));
    }

    private static Span span(String words) {
        int start = BODY.indexOf(words);
        return new Span(start, start + words.length());
    }
}
