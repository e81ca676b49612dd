package org.cuttings.reader.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cuttings.article.Articles;
import org.cuttings.search.upkeep.IndexQueue;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** Whoever follows the links to the next page sees each article exactly once. */
@SpringBootTest
@AutoConfigureMockMvc
@SuppressWarnings("NullAway.Init")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeepPagingTests {

    /** More than are weighed by their meaning at once. */
    private static final int MANY = 260;

    /** On one page, so that the last page has some but is not full. */
    private static final int SIZE = 50;

    @Autowired private MockMvc mvc;
    @Autowired private Articles articles;
    @Autowired private IndexQueue queue;
    @Autowired private JdbcClient jdbc;

    private Asked ask;

    @BeforeAll
    void fill() {
        LocalDate first = LocalDate.of(1952, 1, 1);
        for (int i = 0; i < MANY; i++) {
            // several share a day, some have none; what one in three means is known
            Clipping clipping =
                    Clipping.of(
                            i % 3 == 0 ? "en" : "und",
                            "Tollbook " + i,
                            "Wagon " + i + " paid a penny.");
            (i % 9 == 0 ? clipping : clipping.on(first.plusDays(i / 4).toString())).addTo(articles);
        }
        Clippings.settle(queue, jdbc);
        ask = new Asked(mvc);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=tollbook",
                "q=tollbook&recency=off",
                "q=tollbook&snippets=off",
                "q=tollbook&sort=newest",
                "q=tollbook&sort=oldest",
                "q=tollbook wagon&mode=both",
                "q=tollbook&mode=both&sort=oldest",
                "q=headline:tollbook wagon&mode=meaning"
            })
    void eachArticleIsOnExactlyOnePage(String asked) throws Exception {
        List<String> onPages = pages(asked);
        List<String> overApi = answers(asked);

        assertThat(onPages).as("on pages").doesNotHaveDuplicates();
        assertThat(overApi).as("over the API").isEqualTo(onPages);
        if (asked.contains("mode=meaning")) {
            assertThat(onPages).hasSizeGreaterThan(SIZE);
        } else {
            assertThat(onPages).hasSize(MANY);
        }
    }

    /** Our headlines on all the pages, of which each begins where the one before ends. */
    private List<String> pages(String asked) throws Exception {
        List<String> headlines = new ArrayList<>();
        Document page = ask.page(asked + "&size=" + SIZE);
        String total = page.select(".pager .hint").text().replaceAll(".* of ", "");
        int seen = 0;
        while (true) {
            headlines.addAll(ours(Asked.headlines(page)));
            String next = page.select("a[rel=next]").attr("href");
            String to = next.isEmpty() ? total : String.valueOf(seen + SIZE);
            assertThat(page.select(".pager .hint").text())
                    .isEqualTo((seen + 1) + " to " + to + " of " + total);
            if (next.isEmpty()) {
                return headlines;
            }
            seen += SIZE;
            page = ask.pageAt(next);
        }
    }

    /** Likewise of all the answers, which together have as many items as they say. */
    private List<String> answers(String asked) throws Exception {
        List<String> headlines = new ArrayList<>();
        JsonNode answer = ask.api(asked + "&size=" + SIZE);
        int seen = 0;
        while (true) {
            seen += answer.path("items").size();
            headlines.addAll(ours(Asked.headlines(answer)));
            assertThat(answer.path("items"))
                    .allSatisfy(
                            item ->
                                    assertThat(item.path("snippets").isEmpty())
                                            .isEqualTo(asked.contains("snippets=off")));
            if (answer.path("next").isNull()) {
                assertThat(answer.path("total").path("value").asInt()).isEqualTo(seen);
                return headlines;
            }
            assertThat(answer.path("items")).hasSize(SIZE);
            answer = ask.apiAt(answer.path("next").asString());
        }
    }

    private static List<String> ours(List<String> headlines) {
        return headlines.stream().filter(each -> each.startsWith("Tollbook ")).toList();
    }
}
