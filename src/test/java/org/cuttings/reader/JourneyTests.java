package org.cuttings.reader;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** The way of an article through the archive, as an editor and a reader take it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "cuttings.access.editor-password=" + Visitor.PASSWORD)
class JourneyTests {

    private static Browser browser;

    @LocalServerPort private int port;

    @BeforeAll
    static void startBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anArticleIsUploadedCorrectedFoundReadCitedAndDeleted(boolean script) throws IOException {
        // each way with its own article: the second of two equal ones would be a duplicate
        String place = script ? "Cray" : "Morl";
        String text = article().replace("Cray", place);
        NewContextOptions how =
                new NewContextOptions()
                        .setJavaScriptEnabled(script)
                        .setReducedMotion(ReducedMotion.REDUCE);
        try (Visitor visitor = browser.visit(port, how)) {
            visitor.signIn();
            upload(visitor, place, text);
            checkAndSave(visitor, place);
            find(visitor, place, script);
            read(visitor, place);
            String address = edit(visitor, place);
            deleteAndRestore(visitor, address);
            signOut(visitor, address);

            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static void upload(Visitor visitor, String place, String text) {
        visitor.follow("Import");
        visitor.page()
                .getByLabel("Choose files")
                .setInputFiles(new FilePayload(place + ".txt", "text/plain", text.getBytes(UTF_8)));
        visitor.press("Import articles");
        assertThat(visitor.main()).containsText("1 to check");
        visitor.follow("Check 1 article");
    }

    private static void checkAndSave(Visitor visitor, String place) {
        assertThat(field(visitor, "Headline"))
                .hasValue(
                        "Old tide mill at "
                                + place
                                + " Sound grinds its first flour in sixty years");
        assertThat(field(visitor, "Byline")).hasValue("Ottilie Brandt");
        assertThat(visitor.main()).containsText("9 September 2022");
        assertThat(visitor.page().locator("#speaker0")).hasValue("Magnus Ferrow");
        visitor.fill("Source", place + " Gazette");
        visitor.fill("Section", "Harbour");
        visitor.page().locator("#speaker0").fill("Magnus Ferrow-Lind");
        visitor.press("Save article");
        assertThat(heading(visitor)).containsText("Old tide mill at " + place);
        assertThat(visitor.main()).containsText("Magnus Ferrow-Lind");
    }

    private static void find(Visitor visitor, String place, boolean script) {
        Awaitility.await("the index")
                .atMost(Duration.ofSeconds(10))
                .until(() -> total(visitor, "/search?q=" + place + "+patience") == 1);
        Locator card = visitor.page().locator(".card");
        assertThat(card.locator("mark").first()).isVisible();
        visitor.open("/");
        visitor.page().locator("#q").fill("gulls " + place);
        visitor.press("Search");
        assertThat(heading(visitor)).hasText("1 article for gulls " + place);
        visitor.page().getByLabel(place + " Gazette").check();
        if (!script) {
            visitor.press("Show 1 article");
        }
        assertThat(visitor.page().locator(".chip")).containsText(place + " Gazette");
        assertThat(visitor.page()).hasURL(url("source=" + place + "\\+Gazette"));
    }

    private static void read(Visitor visitor, String place) {
        visitor.follow("Old tide mill at " + place + " Sound");
        assertThat(heading(visitor)).containsText(place);
        assertThat(visitor.page().locator(".body q")).hasCount(4);
        assertThat(visitor.page().locator(".body"))
                .containsText("“It tastes of salt and patience,”");
        assertThat(visitor.page().locator(".trail")).containsText("1 of 1");
        assertThat(visitor.page().locator("#cite-text"))
                .hasText(
                        "Brandt, Ottilie. “Old tide mill at "
                                + place
                                + " Sound grinds its first flour in sixty years.” "
                                + place
                                + " Gazette, 9 September 2022.");
        visitor.follow("Runa Askeby");
        assertThat(heading(visitor)).hasText("Runa Askeby");
        visitor.page().goBack();
    }

    private static String edit(Visitor visitor, String place) {
        visitor.follow("Edit article");
        assertThat(field(visitor, "Section")).hasValue("Harbour");
        visitor.fill("Section", "Coast");
        visitor.press("Save article");
        assertThat(heading(visitor)).containsText(place);
        return visitor.address();
    }

    private static void deleteAndRestore(Visitor visitor, String address) {
        visitor.press("Delete article");
        assertThat(heading(visitor)).hasText("The article is in the trash");
        String trash = visitor.page().url();
        assertThat(visitor.visit(address)).isEqualTo(404);
        visitor.page().goBack();
        assertThat(visitor.page()).hasURL(trash);
        visitor.press("Restore article");
        assertThat(heading(visitor)).containsText("Old tide mill");
    }

    private static void signOut(Visitor visitor, String address) {
        visitor.press("Sign out");
        assertThat(visitor.main()).containsText("You are signed out.");
        visitor.open(address);
        assertThat(visitor.page().getByText("Delete article")).hasCount(0);
        visitor.page().navigate("/import");
        assertThat(heading(visitor)).hasText("Sign in");
    }

    private static long total(Visitor visitor, String path) {
        visitor.open(path);
        return visitor.page().locator(".card").count();
    }

    private static Locator field(Visitor visitor, String label) {
        return visitor.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator heading(Visitor visitor) {
        return visitor.page().locator("h1");
    }

    private static Pattern url(String part) {
        return Pattern.compile(".*" + part + ".*");
    }

    private static String article() throws IOException {
        return new ClassPathResource("articles/tide-mill-pasted.txt").getContentAsString(UTF_8);
    }
}
