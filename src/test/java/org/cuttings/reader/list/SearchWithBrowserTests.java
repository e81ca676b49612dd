package org.cuttings.reader.list;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.regex.Pattern;
import org.cuttings.article.Articles;
import org.cuttings.reader.Browser;
import org.cuttings.reader.Visitor;
import org.cuttings.search.upkeep.IndexQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way of a reader through a search, with and without the script. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "cuttings.access.editor-password=" + Visitor.PASSWORD)
@SuppressWarnings("NullAway.Init")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchWithBrowserTests {

    private Browser browser;

    @LocalServerPort private int port;
    @Autowired private Articles articles;
    @Autowired private IndexQueue queue;
    @Autowired private JdbcClient jdbc;

    @BeforeAll
    void startBrowser() {
        browser = Browser.start();
        Clippings.addTo(articles, queue, jdbc);
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
    }

    private Visitor visitor(boolean script) {
        return browser.visit(
                port,
                new NewContextOptions()
                        .setJavaScriptEnabled(script)
                        .setReducedMotion(ReducedMotion.REDUCE));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSearchByMeaningIsNarrowedAndKeepsItsWay(boolean script) {
        try (Visitor visitor = visitor(script)) {
            visitor.open("/");
            visitor.page().locator("#q").fill("harkaway wexcombe");
            visitor.press("Search");
            assertThat(heading(visitor)).hasText("2 articles for harkaway wexcombe");
            visitor.follow("words and meaning");
            assertThat(visitor.page().locator(".modes [aria-current]"))
                    .hasText("words and meaning");
            choose(visitor, "Wexcombe Herald", script);
            assertThat(heading(visitor)).hasText("2 articles for harkaway wexcombe");
            assertThat(visitor.page()).hasURL(holding("mode=both"));
            assertThat(visitor.page()).hasURL(holding("source=Wexcombe"));
            visitor.page().locator(".chip").click();
            assertThat(visitor.page().locator(".chip")).hasCount(0);
            assertThat(visitor.page()).hasURL(holding("mode=both"));
            visitor.follow("Tidal mill at Wexcombe turns again");
            assertThat(heading(visitor)).hasText("Tidal mill at Wexcombe turns again");
            assertThat(visitor.page().locator("mark.now")).hasText("Wexcombe");
            visitor.page().locator(".trail a.back").click();
            assertThat(visitor.page()).hasURL(holding("mode=both"));

            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void wordsAreSoughtInOneSentenceAndApartAgain(boolean script) {
        try (Visitor visitor = visitor(script)) {
            visitor.open("/search?q=harkaway+paddleboards");
            assertThat(heading(visitor)).hasText("1 article for harkaway paddleboards");
            choose(visitor, "All words in one sentence", script);
            assertThat(heading(visitor)).hasText("No article matches all of this");
            visitor.page().locator(".table tbody a").first().click();
            assertThat(heading(visitor)).hasText("1 article for harkaway paddleboards");
            assertThat(visitor.page().getByLabel("All words in one sentence")).not().isChecked();

            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDateThatIsNoneIsToldWhereItWasTypedAndTheRestIsShown(boolean script) {
        try (Visitor visitor = visitor(script)) {
            visitor.open("/search?q=harkaway");
            Locator from = visitor.page().locator("#from");
            from.fill("2018-13");
            from.press("Enter");
            assertThat(visitor.page().locator("#from-error")).containsText("from must");
            assertThat(visitor.page().locator(".note.err")).containsText("the rest was searched");
            assertThat(visitor.page().locator(".card")).hasCount(2);
            assertThat(from).hasValue("2018-13");
            from.fill("2019");
            from.press("Enter");
            assertThat(visitor.page().locator(".note.err")).hasCount(0);
            assertThat(visitor.page().locator(".card")).hasCount(1);

            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theNextPageIsALinkAway(boolean script) {
        try (Visitor visitor = visitor(script)) {
            visitor.open("/search?q=harkaway&size=1&sort=oldest");
            assertThat(visitor.page().locator(".pager .hint")).hasText("1 to 1 of 2");
            visitor.follow("Next page");
            assertThat(visitor.page().locator(".pager .hint")).hasText("2 to 2 of 2");
            assertThat(visitor.page().locator(".card h2"))
                    .hasText("Wexcombe mill shuts after a storm");
            assertThat(visitor.page().locator("a[rel=next]")).hasCount(0);
            visitor.follow("First page");
            assertThat(visitor.page().locator(".pager .hint")).hasText("1 to 1 of 2");

            assertThat(visitor.complaints()).isEmpty();
        }
    }

    /** Ticks a filter, which acts at once with the script and by the button without it. */
    private static void choose(Visitor visitor, String label, boolean script) {
        visitor.page().getByLabel(label, new Page.GetByLabelOptions()).first().check();
        if (!script) {
            visitor.page().locator("#apply").click();
        }
    }

    private static Locator heading(Visitor visitor) {
        return visitor.page().locator("h1");
    }

    private static Pattern holding(String part) {
        return Pattern.compile(".*" + part + ".*");
    }
}
