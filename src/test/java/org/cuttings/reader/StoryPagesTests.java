package org.cuttings.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.cuttings.article.Article;
import org.cuttings.article.Articles;
import org.cuttings.article.Content;
import org.cuttings.article.Findings;
import org.cuttings.article.Fingerprint;
import org.cuttings.article.OnDuplicate;
import org.cuttings.article.Originals;
import org.cuttings.article.Published;
import org.cuttings.article.PublishedFrom;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What pages and the API show of articles that are versions of one story. */
@SpringBootTest
@AutoConfigureMockMvc
@SuppressWarnings("NullAway.Init")
class StoryPagesTests {

    private static final String FIRST = "Quondam weir to be raised by a foot";
    private static final String HOSTILE = "Weir <script>alert(1)</script> & <b>water</b>";
    private static final String TEXT =
            "The water board of Quondam will raise the weir above the town by a foot before the"
                    + " autumn, its engineer Perpetua Vass said on Friday. The mill owners had asked"
                    + " for twice as much because their wheels stand still in dry summers, but the"
                    + " farmers upstream feared for the lower meadows. Both sides said they could"
                    + " live with the foot, and the ferryman added that he had never wanted more"
                    + " than a dry place to tie up his boat.";

    @Autowired private MockMvc mvc;
    @Autowired private Articles articles;

    private Article first;
    private Article hostile;

    @BeforeEach
    void keepThreeVersionsAndAnother() {
        first = keep(FIRST, "Quondam Gazette", "2023-08-04", TEXT);
        hostile = keep(HOSTILE, "<i>Post</i>", "2023-08-05", TEXT);
        keep("Weir rises", null, null, TEXT + " The works begin in May and last three weeks.");
        keep("Eels return to the Quondam", null, "2023-08-05", "Eels were seen at the weir.");
    }

    @Test
    void aListShowsTheVersionsOfAStoryTogetherAndCountsEach() throws Exception {
        Document list = found();

        assertThat(list.select("#count").text()).isEqualTo("4 articles for quondam");
        assertThat(list.select(".pager .hint").text()).isEqualTo("1 to 4 of 4");
        assertThat(list.select(".card")).hasSize(2);
        Element versions = Objects.requireNonNull(list.selectFirst("details.versions"));
        assertThat(versions.hasAttr("open")).isFalse();
        assertThat(versions.select("summary").text()).isEqualTo("+2 versions of this story");
        assertThat(versions.select("li")).hasSize(2);
        assertThat(list.select(".card h2, .versions li a").eachText())
                .contains(FIRST, HOSTILE, "Weir rises");
    }

    @Test
    void anArticleListsItsOtherVersions() throws Exception {
        found();
        Document page = page("/articles/" + first.key());

        Element others = Objects.requireNonNull(page.getElementById("versions"));
        assertThat(others.select("h2").text()).isEqualTo("Other versions of this story");
        assertThat(others.select("li a").eachText()).containsExactly(HOSTILE, "Weir rises");
        assertThat(others.select("li a").eachAttr("href").get(0))
                .startsWith("/articles/" + hostile.key());
        assertThat(others.select(".why").eachText())
                .containsExactly("<i>Post</i>, 5 August 2023", "Undated");
        assertThat(others.select("script, b, i")).isEmpty();
        assertThat(page.select(".related li a").eachText()).doesNotContain(HOSTILE);
    }

    @Test
    void theApiKeepsEveryItemAndTellsItsStory() throws Exception {
        found();
        JsonNode results = json("/api/v1/articles?q=quondam");

        assertThat(results.path("total").path("value").asInt()).isEqualTo(4);
        assertThat(results.path("items")).hasSize(4);
        for (JsonNode item : results.path("items")) {
            boolean alone = item.path("headline").asString().startsWith("Eels");
            assertThat(item.path("story").isNull()).isEqualTo(alone);
            if (!alone) {
                assertThat(item.path("story").path("id").asString()).isEqualTo(first.key());
                assertThat(item.path("story").path("versions").asInt()).isEqualTo(3);
            }
        }
        JsonNode story = json("/api/v1/articles/" + hostile.key() + "/story");
        assertThat(story.path("story").path("versions").asInt()).isEqualTo(3);
        assertThat(story.path("items")).hasSize(2);
        assertThat(story.path("items").get(0).path("id").asString()).isEqualTo(first.key());
    }

    /** The list once the story is known and the index has learned it. */
    private Document found() {
        return Awaitility.await("the stories")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> page("/search?q=quondam"),
                        page ->
                                page.select("#count").text().startsWith("4 ")
                                        && page.select(".card").size() == 2
                                        && page.select("details.versions li").size() == 2);
    }

    private Article keep(
            String headline, @Nullable String source, @Nullable String day, String body) {
        Content content =
                new Content(
                        headline,
                        null,
                        null,
                        List.of(),
                        source,
                        null,
                        null,
                        "en",
                        day == null ? null : Published.on(LocalDate.parse(day)),
                        day == null ? null : PublishedFrom.EDITOR,
                        body,
                        List.of());
        return articles.like(Fingerprint.of(content))
                .orElseGet(
                        () ->
                                articles.add(
                                        content,
                                        Findings.NONE,
                                        new Originals.Original(
                                                "weir.txt",
                                                null,
                                                headline.getBytes(StandardCharsets.UTF_8)),
                                        OnDuplicate.SKIP));
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(text(address));
    }

    private JsonNode json(String address) throws Exception {
        return new JsonMapper().readTree(text(address));
    }

    private String text(String address) throws Exception {
        var response = mvc.perform(get(URI.create(address))).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
