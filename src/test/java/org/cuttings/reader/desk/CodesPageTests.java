package org.cuttings.reader.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.cuttings.access.Accounts;
import org.cuttings.reader.Browser;
import org.cuttings.reader.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever wants to signs in with a code beside the password. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "cuttings.access.editor-password=" + Visitor.PASSWORD)
class CodesPageTests {

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;

    private Browser browser;
    private Visitor here;
    private String account;
    private String password;

    @BeforeEach
    void start() {
        // wrong codes of one test must not make another wait
        account = "edda-" + UUID.randomUUID();
        password = accounts.add(account, Accounts.Role.EDITOR);
        browser = Browser.start();
        here = browser.visit(port);
    }

    @AfterEach
    void stop() {
        browser.close();
        accounts.remove(account);
    }

    /**
     * What an app shows now, which is right for a step longer; the one after if {@code steps} is 1.
     */
    private static String code(String secret, int steps) throws Exception {
        TimeBasedOneTimePasswordGenerator app = new TimeBasedOneTimePasswordGenerator();
        return app.generateOneTimePasswordString(
                new SecretKeySpec(new Base32().decode(secret), app.getAlgorithm()),
                Instant.now().plus(app.getTimeStep().multipliedBy(steps)),
                Locale.ROOT);
    }

    private String setUp() {
        here.signIn(account, password);
        here.open("/account");
        here.page().locator("#codes-present").fill(password);
        here.press("Set it up");
        return here.page().locator("#codes-secret").textContent();
    }

    private void first(String code) {
        here.page().locator("#first").fill(code);
        here.press("Sign in with codes from now on");
    }

    private void signIn(String code) {
        here.page().context().clearCookies();
        here.open("/signin?to=/import");
        here.page().locator("#username").fill(account);
        here.page().locator("#password").fill(password);
        here.page().locator("#code").fill(code);
        here.page().locator("main button[type=submit]").click();
    }

    @Test
    void aCodeIsAskedForOnceItIsSetUp() throws Exception {
        String secret = setUp();
        assertThat(here.page().locator("svg.qr path")).hasAttribute("d", Pattern.compile("M.*z"));
        first("000000x");
        assertThat(here.page().getByRole(AriaRole.ALERT)).containsText("clock of your device");
        first(code(secret, 0));
        assertThat(here.page().getByRole(AriaRole.STATUS)).containsText("shown this once");
        List<String> spare = here.page().locator(".codes code").allTextContents();
        assertThat(spare).hasSize(10);

        signIn("");
        assertThat(here.page().getByRole(AriaRole.ALERT)).containsText("code is wrong");
        signIn(code(secret, 1));
        assertThat(here.page().locator("h1")).hasText("Add articles");
        signIn(spare.get(0));
        assertThat(here.page().locator("h1")).hasText("Add articles");
        signIn(spare.get(0));
        assertThat(here.page().getByRole(AriaRole.ALERT)).containsText("code is wrong");
        assertThat(basic())
                .satisfies(
                        answer -> {
                            assertThat(answer.statusCode()).isEqualTo(401);
                            assertThat(answer.body()).contains("use a token");
                        });

        signIn(spare.get(1));
        here.open("/account");
        assertThat(here.page().locator("#codes ~ .lede")).containsText("8 spare codes are left");
        here.page().locator("#codes-stop").fill("not hers");
        here.press("Sign in without a code");
        assertThat(here.page().getByRole(AriaRole.ALERT)).containsText("wrong");
        here.page().locator("#codes-stop").fill(password);
        here.press("Sign in without a code");
        assertThat(here.page().locator("#codes-present")).isVisible();
        assertThat(basic().statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverHasThePasswordCannotTryCodesWithoutEnd() throws Exception {
        String secret = setUp();
        first(code(secret, 0));
        for (int i = 0; i < 10; i++) {
            signIn("00000" + i + "x");
            assertThat(here.page().getByRole(AriaRole.ALERT)).containsText("code is wrong");
        }

        signIn(code(secret, 1));

        assertThat(here.page().locator("main")).containsText("Too many wrong passwords or codes");
    }

    @Test
    void whoeverMayOnlyReadSignsInWithACodeToo() throws Exception {
        accounts.give(account, Accounts.Role.READER);
        setUp();
        here.press("Give it up");
        here.page().locator("#codes-present").fill(password);
        here.press("Set it up");
        first(code(here.page().locator("#codes-secret").textContent(), 0));
        assertThat(here.page().locator("#codes ~ .lede")).containsText("10 spare codes are left");
        here.page().locator("#codes-stop").fill(password);
        here.press("Sign in without a code");
        assertThat(here.page().locator("#codes-present")).isVisible();
    }

    @Test
    void anAdminLetsInWhoeverHasLostThePhone() throws Exception {
        first(code(setUp(), 0));
        here.page().context().clearCookies();
        here.signIn("editor", Visitor.PASSWORD);
        here.open("/accounts");
        assertThat(here.page().locator("main")).containsText("signs in with a code");
        here.press("No code any more " + account);
        assertThat(here.page().locator("main")).not().containsText("signs in with a code");

        here.page().context().clearCookies();
        here.signIn(account, password);
        here.open("/import");
        assertThat(here.page().locator("h1")).hasText("Add articles");
    }

    private HttpResponse<String> basic() throws Exception {
        String pair = account + ":" + password;
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://localhost:" + port + "/api/v1/trash"))
                                .header(
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString(
                                                                pair.getBytes(
                                                                        StandardCharsets.UTF_8)))
                                .build(),
                        BodyHandlers.ofString());
    }
}
