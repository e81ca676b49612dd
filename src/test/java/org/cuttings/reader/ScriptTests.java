package org.cuttings.reader;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the script adds to pages that work without it: keys, dragging, filters that act at once. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "cuttings.access.editor-password=" + Visitor.PASSWORD)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScriptTests {

    private static final String LAKE = "/search?q=lake";

    /** The focus is in the sheet (or in the browser's own bar) and not under the fixed button. */
    private static final String IN_SHEET =
            """
            () => {
              const at = document.activeElement, bar = document.querySelector('.apply');
              if (at === document.body || bar.contains(at)) return true;
              return document.querySelector('#filters').contains(at)
                && at.getBoundingClientRect().bottom <= bar.getBoundingClientRect().top + 1;
            }""";

    /** The focus is on the bar, or not under it. */
    private static final String UNCOVERED =
            """
            () => {
              const at = document.activeElement, bar = document.querySelector('.hits');
              if (at === document.body || bar.contains(at)) return true;
              const a = at.getBoundingClientRect(), b = bar.getBoundingClientRect();
              return a.bottom <= b.top + 1 || a.top >= b.bottom - 1 || a.right <= b.left || a.left >= b.right;
            }""";

    @LocalServerPort private int port;
    @Autowired private Samples samples;

    private Browser browser;
    private Visitor visitor;

    @BeforeAll
    void startBrowser() throws IOException {
        samples.add();
        browser = Browser.start();
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void visit() {
        visitor = browser.visit(port);
        Awaitility.await("the index").atMost(Duration.ofSeconds(20)).until(this::lakeIsFound);
    }

    private boolean lakeIsFound() {
        visitor.open(LAKE);
        return visitor.page().locator(".card").count() > 2;
    }

    @AfterEach
    void leave() {
        List<String> complaints = visitor.complaints();
        visitor.close();
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/search?q=lake, j,       .card:nth-child(1) h2 a",
        "/search?q=lake, j j,     .card:nth-child(2) h2 a",
        "/search?q=lake, j j k,   .card:nth-child(1) h2 a",
        "/search?q=lake, j j j /, '#q'",
        "/search?q=lake, j f,     '#within'",
        "/,              j j /,   '#q'",
    })
    void aKeyGoesWhereItSaysAndTheFocusIsSeen(String path, String keys, String target) {
        visitor.open(path);
        for (String key : keys.split(" ")) {
            type(key);
        }
        assertThat(visitor.page().locator(target)).isFocused();
        assertThat(visitor.page().locator(target)).isInViewport();
    }

    /** Presses a key when the page is there with its script. */
    private void type(String key) {
        visitor.page().waitForLoadState();
        visitor.page().keyboard().press(key);
    }

    @Test
    void keysLeadThroughTheArticlesOfASearch() {
        type("j");
        type("Enter");
        assertThat(visitor.page().locator(".trail")).containsText("1 of ");
        type("]");
        assertThat(visitor.page().locator(".trail")).containsText("2 of ");
        type("[");
        assertThat(visitor.page().locator(".trail")).containsText("1 of ");
        type("c");
        assertThat(visitor.page()).hasURL(Pattern.compile(".*#cite"));
        type("q");
        assertThat(visitor.page().locator("#t-quotes")).not().isChecked();
        assertThat(visitor.page().locator(".body .by").first()).isHidden();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anArticleOpensAtTheFirstHitAndIsReadFromHitToHit(boolean script) {
        visitor.close();
        visitor =
                browser.visit(
                        port,
                        new NewContextOptions()
                                .setJavaScriptEnabled(script)
                                .setViewportSize(390, 700));
        visitor.open("/search?q=ordan");
        visitor.page().locator(".card h2 a").first().click();
        assertThat(visitor.page()).hasURL(Pattern.compile(".*#hit-1"));
        isAt(1);
        int count = visitor.page().locator("mark[id^='hit-']").count();
        assertThat(count).isGreaterThan(2);
        hits().getByLabel("Next hit").click();
        isAt(2);
        hits().getByLabel("Next hit").click();
        isAt(3);
        hits().getByLabel("Previous hit").click();
        hits().getByLabel("Previous hit").click();
        isAt(1);
        hits().getByLabel("Previous hit").click();
        isAt(count);
        assertThat(visitor.page()).hasURL(Pattern.compile(".*[?&]hit=\\d+#hit-" + count));
        visitor.page().reload();
        isAt(count);
        hits().getByLabel("Mark hits").uncheck();
        assertThat(hits().getByRole(AriaRole.STATUS)).isHidden();
        assertThat(style("mark.hit:not(.now)", "backgroundColor")).isEqualTo("rgba(0, 0, 0, 0)");
    }

    private Locator hits() {
        return visitor.page().locator(".hits");
    }

    private void isAt(int hit) {
        assertThat(hits().getByRole(AriaRole.STATUS)).hasText(Pattern.compile(hit + " of \\d+"));
        assertThat(visitor.page().locator("mark.now").first()).hasAttribute("id", "hit-" + hit);
        assertThat(visitor.page().locator("#hit-" + hit)).isInViewport();
    }

    @Test
    void keysLeadFromHitToHitWithoutLoadingThePageAgain() {
        String path = visitor.page().locator(".card h2 a").first().getAttribute("href");
        visitor.open(path.replaceAll("#.*", ""));
        isAt(1);
        visitor.page().evaluate("window.loaded = 'once'");
        type("j");
        isAt(2);
        type("k");
        isAt(1);
        type("m");
        assertThat(visitor.page().locator("#t-hits")).not().isChecked();
        type("j");
        assertThat(visitor.page().locator("#t-hits")).isChecked();
        isAt(2);
        type("n");
        assertThat(visitor.page().locator("#t-names")).not().isChecked();
        assertThat(visitor.page().evaluate("window.loaded")).isEqualTo("once");
        visitor.page().goBack();
        assertThat(visitor.page()).hasURL(Pattern.compile(".*/search\\?q=lake"));
    }

    @Test
    void theBarOfHitsCoversNothingThatHasTheFocus() {
        // a smooth scroll would not be over when the focus is looked at
        visitor.page()
                .emulateMedia(
                        new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        visitor.page().setViewportSize(390, 700);
        visitor.page().locator(".card h2 a").first().click();
        isAt(1);
        for (int i = 0; i < 60; i++) {
            type("Tab");
            assertThat(visitor.page().evaluate(UNCOVERED))
                    .as("after Tab " + (i + 1))
                    .isEqualTo(true);
        }
    }

    @Test
    void keysCanBeSwitchedOff() {
        menu().getByText("Single-key shortcuts").click();
        visitor.press("Keep on this device");
        assertThat(visitor.page()).hasURL(Pattern.compile(".*/search\\?q=lake"));
        type("j");
        assertThat(visitor.page().locator(".card.here")).hasCount(0);
        assertThat(visitor.page().locator(".kbd-tip")).hasCount(0);
    }

    @Test
    void escapeClosesTheMenuAndReturnsToIt() {
        assertThat(menu().locator(".pop")).isVisible();
        type("Escape");
        assertThat(visitor.page().locator(".pop")).isHidden();
        assertThat(visitor.page().locator(".menu summary")).isFocused();
    }

    private Locator menu() {
        visitor.page().locator(".menu summary").click();
        return visitor.page().locator(".menu");
    }

    @Test
    void aFilterActsAtOnceAndTheBackButtonUndoesIt() {
        Locator quotes = visitor.page().getByLabel("Has reported speech");
        String all = visitor.page().locator("#count").innerText();
        visitor.page().evaluate("window.loaded = 'once'");
        visitor.page().getByLabel("Neema Okwari").check();
        assertThat(visitor.page().locator(".chip")).containsText("Neema Okwari");
        assertThat(visitor.page()).hasURL(Pattern.compile(".*q=lake&person=[0-9A-Z]{13}"));
        assertThat(visitor.page().evaluate("window.loaded")).isEqualTo("once");
        assertThat(visitor.page().locator("#status"))
                .hasText(Pattern.compile("\\d articles? found"));
        quotes.check();
        assertThat(visitor.page().locator(".chip")).hasCount(2);
        visitor.page().goBack();
        assertThat(visitor.page().locator(".chip")).hasCount(1);
        assertThat(quotes).not().isChecked();
        visitor.page().goBack();
        assertThat(visitor.page().locator("#count")).hasText(all);
        assertThat(visitor.page().getByLabel("Neema Okwari")).not().isChecked();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search?q=lake", "/quotes?q=lake", "/"})
    void draggingOverTheTimelineSetsTheDates(String path) {
        visitor.open(path);
        BoundingBox drawing = visitor.page().locator("[data-brush] svg").first().boundingBox();
        double middle = drawing.y + drawing.height / 2;
        Mouse mouse = visitor.page().mouse();
        mouse.move(drawing.x + drawing.width * 0.2, middle);
        mouse.down();
        mouse.move(drawing.x + drawing.width * 0.7, middle, new Mouse.MoveOptions().setSteps(6));
        mouse.up();
        assertThat(visitor.page()).hasURL(Pattern.compile(".*from=20\\d\\d.*to=20\\d\\d.*"));
        assertThat(visitor.page().locator("rect.brush")).hasCount(1);
        assertThat(visitor.page().locator(".chip").first()).containsText("20");
        if (path.contains("q=lake")) {
            assertThat(visitor.address()).contains("q=lake");
        }
    }

    @Test
    void whatIsTypedIsCompletedAndAnArrowAndEnterGoThere() {
        visitor.open("/");
        Locator box = visitor.page().locator("#q");
        Locator list = visitor.page().getByRole(AriaRole.LISTBOX);
        assertThat(list).isHidden();
        box.pressSequentially("lak");
        assertThat(list).isVisible();
        assertThat(box).hasAttribute("aria-expanded", "true");
        type("ArrowDown");
        Locator first = list.getByRole(AriaRole.OPTION).first();
        assertThat(first).hasAttribute("aria-selected", "true");
        assertThat(box).hasAttribute("aria-activedescendant", first.getAttribute("id"));
        assertThat(box).isFocused();
        String goal = first.getAttribute("data-href");
        type("Enter");
        assertThat(visitor.page()).hasURL(Pattern.compile(".*" + goal));
    }

    @Test
    void escapeClosesTheSuggestionsAndEnterSearchesForWhatWasTyped() {
        visitor.open("/");
        Locator box = visitor.page().locator("#q");
        Locator list = visitor.page().getByRole(AriaRole.LISTBOX);
        box.pressSequentially("lak");
        assertThat(list).isVisible();
        type("Escape");
        assertThat(list).isHidden();
        assertThat(box).hasValue("lak");
        type("Enter");
        assertThat(visitor.page()).hasURL(Pattern.compile(".*/search\\?q=lak.*"));
    }

    @Test
    void arrowsMoveAlongTheTimelineAndEnterChoosesAPeriod() {
        Locator bars = visitor.page().locator("[data-brush] svg a");
        int last = bars.count() - 1;
        assertThat(visitor.page().locator("[data-brush] svg a[tabindex='0']")).hasCount(1);
        bars.nth(last).focus();
        type("ArrowLeft");
        assertThat(bars.nth(last - 1)).isFocused();
        type("Home");
        assertThat(bars.nth(0)).isFocused();
        String period = bars.nth(0).getAttribute("data-from");
        type("Enter");
        assertThat(visitor.page()).hasURL(Pattern.compile(".*from=" + period + ".*"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void chosenLooksAreShownAtOnceKeptAndUndone(boolean script) {
        visitor.close();
        visitor =
                browser.visit(
                        port,
                        new NewContextOptions()
                                .setJavaScriptEnabled(script)
                                .setColorScheme(ColorScheme.LIGHT));
        visitor.open("/search?q=Quillane");
        visitor.page().locator(".card h2 a").first().click();
        List<Object> standard = looks();
        choose("Dark", "Largest", "Sans", "Wide");
        List<Object> chosen = looks();
        for (int i = 0; i < chosen.size(); i++) {
            assertThat(chosen.get(i)).isNotEqualTo(standard.get(i));
        }
        visitor.press("Keep on this device");
        assertThat(looks()).isEqualTo(chosen);
        choose("System", "Standard", "Serif", "Medium");
        assertThat(looks()).isEqualTo(standard);
    }

    private void choose(String... labels) {
        Locator menu = menu();
        for (String label : labels) {
            menu.getByRole(
                            AriaRole.RADIO,
                            new Locator.GetByRoleOptions().setName(label).setExact(true))
                    .check(new Locator.CheckOptions().setForce(true));
        }
    }

    /** Colour of the page, and size, typeface and width of the text. */
    private List<Object> looks() {
        return List.of(
                style("body", "backgroundColor"),
                style(".body", "fontSize"),
                style(".body", "fontFamily"),
                style(".body > p", "width"));
    }

    private Object style(String selector, String property) {
        return visitor.page()
                .evaluate(
                        "([s, p]) => getComputedStyle(document.querySelector(s))[p]",
                        List.of(selector, property));
    }

    @Test
    void filesCanBeDroppedOnTheForm() {
        visitor.signIn();
        visitor.open("/import");
        Object files =
                visitor.page()
                        .evaluateHandle(
                                """
                                () => {
                                  const files = new DataTransfer();
                                  for (const name of ['ebb.txt', 'flow.txt'])
                                    files.items.add(new File(['The ' + name + ' of the tide\\n\\n'
                                      + 'It came on Monday, went on Tuesday and was not seen again.'], name));
                                  return files;
                                }""");
        visitor.page().dispatchEvent("[data-drop]", "drop", Map.of("dataTransfer", files));
        assertThat(visitor.page().locator(".drop .big")).hasText("2 files chosen");
        visitor.press("Import articles");
        assertThat(visitor.main()).containsText("2 to check");
    }

    @Test
    void theReferenceIsCopied() {
        visitor.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        visitor.page().locator(".card h2 a").first().click();
        Locator copy = visitor.page().getByRole(AriaRole.BUTTON, named("Copy"));
        copy.click();
        assertThat(visitor.page().getByRole(AriaRole.BUTTON, named("Copied"))).isVisible();
        assertThat(visitor.page().evaluate("navigator.clipboard.readText()"))
                .isEqualTo(visitor.page().locator("#cite-text").innerText());
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    @Test
    void onASmallScreenFiltersAreASheetThatKeepsTheFocus() {
        visitor.page().setViewportSize(390, 700);
        visitor.page().locator(".to-filters").click();
        assertThat(visitor.page().locator("#filters")).isInViewport();
        for (int i = 0; i < 30; i++) {
            type("Tab");
            assertThat(visitor.page().evaluate(IN_SHEET))
                    .as("after Tab " + (i + 1))
                    .isEqualTo(true);
        }
        visitor.follow("Close");
        assertThat(visitor.page().locator("#filters")).isHidden();
    }
}
