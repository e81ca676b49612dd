package org.cuttings.reader;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** What holds for each page of an archive with the sample articles in it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "cuttings.access.editor-password=" + Visitor.PASSWORD,
            // an archive of its own, which must be empty at the start
            "cuttings.home=./target/home/pages-${random.uuid}"
        })
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTests {

    private static final int SAMPLES = 13;

    /** WCAG 2.2, levels A and AA, and what its authors advise beyond that. */
    private static final UnaryOperator<AxeBuilder> ALL =
            axe ->
                    axe.withTags(
                            List.of(
                                    "wcag2a",
                                    "wcag2aa",
                                    "wcag21a",
                                    "wcag21aa",
                                    "wcag22aa",
                                    "best-practice"));

    private static final UnaryOperator<AxeBuilder> COLOURS =
            axe -> axe.withRules(List.of("color-contrast"));

    @LocalServerPort private int port;

    private Browser browser;
    private List<String> pages;

    @BeforeAll
    void addSampleArticles() {
        browser = Browser.start();
        try (Visitor editor = browser.visit(port)) {
            editor.signIn();
            assertThat(editor.page().locator(".first h2")).hasText("The archive is empty");
            editor.press("Add sample articles");
            assertThat(editor.page().locator(".foot")).containsText(SAMPLES + " articles");
            Awaitility.await("the index")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> listed(editor) == SAMPLES);
            pages = addresses(editor);
            assertThat(editor.complaints()).isEmpty();
        }
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
    }

    private static int listed(Visitor visitor) {
        visitor.open("/search");
        return visitor.page().locator(".card").count();
    }

    /** Every kind of page, with something on it. */
    private static List<String> addresses(Visitor editor) {
        List<String> pages =
                new ArrayList<>(
                        List.of(
                                "/",
                                "/search",
                                "/search?q=lake&has=quotes&from=2019&sort=oldest",
                                "/search?q=lake&source=Nobody",
                                "/search?from=2018-13",
                                "/search/facets/person?q=lake",
                                "/quotes",
                                "/quotes?q=lake&kind=direct",
                                "/quotes?q=lake&about=lake&from=2020&to=2024&sort=relevance",
                                "/quotes?q=nothingofthekind&kind=mixed",
                                "/quotes?from=2018-13&kind=sung",
                                "/quotes/facets/speaker?kind=direct",
                                "/names",
                                "/names?q=o&type=person",
                                "/import",
                                "/reading",
                                "/trash",
                                "/audit",
                                "/status",
                                "/about",
                                "/how-to-search",
                                "/keyboard",
                                "/accessibility",
                                "/api",
                                "/signin?error"));
        for (String query : List.of("ferry", "lang:fr", "lang:ar")) {
            editor.open("/search?q=" + query);
            pages.add(address(editor, ".card h2 a"));
        }
        editor.open(pages.get(pages.size() - 1));
        pages.add(address(editor, "a[href$='/edit']"));
        editor.open(pages.get(pages.size() - 1));
        editor.fill("Standfirst", "Corrected words.");
        editor.press("Save article");
        pages.add(address(editor, "a[href$='/history']"));
        editor.open("/names?q=Neema");
        pages.add(address(editor, ".namelist a.ent"));
        pages.add(pages.get(pages.size() - 1) + "/edit?q=o");
        pages.add("/review");
        pages.add(toCheck(editor));
        pages.add(pages.get(pages.size() - 1).replaceAll("/[^/]+$", ""));
        return pages;
    }

    private static String address(Visitor visitor, String link) {
        return visitor.page().locator(link).first().getAttribute("href");
    }

    private static String toCheck(Visitor editor) {
        editor.open("/import");
        editor.fill(
                "Or paste one article",
                """
                The pier is painted green

                “It was grey before,” Ottilie Brandt said. “Someone had to say so.”

                "Nobody asked," it was heard in the harbour of Cray Sound on Monday.
                """);
        editor.press("Import articles");
        editor.follow("Check 1 article");
        return editor.address();
    }

    /** Nor is it wider than its window. */
    @Test
    void noPageHasABarrier() {
        assertThat(barriers(look(1280, ColorScheme.LIGHT), ALL)).isEmpty();
    }

    @Test
    void noPageHasABarrierOnASmallScreen() {
        assertThat(barriers(look(390, ColorScheme.LIGHT), ALL)).isEmpty();
    }

    @Test
    void everyTextCanBeReadInTheDark() {
        assertThat(barriers(look(1280, ColorScheme.DARK), COLOURS)).isEmpty();
    }

    private static NewContextOptions look(int width, ColorScheme colours) {
        return new NewContextOptions()
                .setViewportSize(width, 844)
                .setColorScheme(colours)
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    private List<String> barriers(NewContextOptions how, UnaryOperator<AxeBuilder> rules) {
        List<String> barriers = new ArrayList<>();
        try (Visitor editor = browser.visit(port, how)) {
            editor.signIn();
            for (String address : pages) {
                editor.open(address);
                assertThatItFits(editor);
                barriers.addAll(barriers(editor, rules));
            }
            assertThat(editor.complaints()).isEmpty();
        }
        return barriers;
    }

    private static List<String> barriers(Visitor visitor, UnaryOperator<AxeBuilder> rules) {
        // pages have no frames, for which the newer mode would open a window each time
        AxeBuilder axe = new AxeBuilder(visitor.page()).setLegacyMode(true);
        return rules.apply(axe).analyze().getViolations().stream()
                .map(
                        rule ->
                                visitor.address()
                                        + ": "
                                        + rule.getHelp()
                                        + " at "
                                        + rule.getNodes().get(0).getTarget())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 768})
    void noPageIsWiderThanItsWindow(int width) {
        NewContextOptions how = new NewContextOptions().setViewportSize(width, 800);
        try (Visitor editor = browser.visit(port, how)) {
            editor.signIn();
            for (String address : pages) {
                editor.open(address);
                assertThatItFits(editor);
            }
        }
    }

    private static void assertThatItFits(Visitor visitor) {
        assertThat(visitor.page().evaluate("document.documentElement.scrollWidth"))
                .as(visitor.address())
                .isEqualTo(visitor.page().viewportSize().width);
    }

    @Test
    void whatIsNotThereIsSaidInTheArchivesOwnWords() {
        try (Visitor visitor = browser.visit(port)) {
            assertThat(visitor.visit("/articles/0000000000000")).isEqualTo(404);
            assertThat(visitor.page().locator("h1"))
                    .hasText("We do not have a page at that address.");
            assertThat(barriers(visitor, ALL)).isEmpty();
        }
    }
}
