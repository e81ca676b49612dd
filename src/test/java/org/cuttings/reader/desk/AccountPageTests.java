package org.cuttings.reader.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.cuttings.access.Accounts;
import org.cuttings.reader.Browser;
import org.cuttings.reader.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Everybody sees and ends their own sessions, and chooses their own password. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "cuttings.access.editor-password=" + Visitor.PASSWORD)
class AccountPageTests {

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;

    private Browser browser;
    private Visitor here;
    private Visitor elsewhere;

    @BeforeEach
    void start() {
        browser = Browser.start();
        here = browser.visit(port);
        elsewhere = browser.visit(port);
    }

    @AfterEach
    void stop() {
        browser.close();
        accounts.all().stream()
                .filter(account -> !account.fixed())
                .forEach(account -> accounts.remove(account.name()));
    }

    private void ask(String present, String wanted) {
        here.page().locator("#present").fill(present);
        here.page().locator("#wanted").fill(wanted);
        here.press("Change it");
    }

    @Test
    void aPasswordIsChangedByWhoeverKnowsThePresentOne() {
        String password = accounts.add("ben", Accounts.Role.EDITOR);
        here.signIn("ben", password);
        here.open("/account");
        ask("not this one", "my own ferry");
        assertThat(here.page().getByRole(AriaRole.ALERT)).containsText("wrong");
        ask(password, "football1");
        assertThat(here.page().getByRole(AriaRole.ALERT)).containsText("guessed first");
        ask(password, "my own ferry");

        assertThat(here.page().getByRole(AriaRole.STATUS)).containsText("changed");
        here.signIn("ben", "my own ferry");
        here.open("/import");
        assertThat(here.page().locator("h1")).hasText("Add articles");
    }

    @Test
    void whoeverGuessesThePresentPasswordHasToWait() {
        String password = accounts.add("cleo", Accounts.Role.READER);
        here.signIn("cleo", password);
        here.open("/account");
        for (int i = 0; i < 10; i++) {
            ask("guess " + i, "my own ferry");
            assertThat(here.page().getByRole(AriaRole.ALERT)).containsText("wrong");
        }

        ask(password, "my own ferry");

        assertThat(here.page().locator("main")).containsText("Too many wrong passwords");
        assertThat(here.complaints()).allMatch(complaint -> complaint.contains("status of 429"));
    }

    @Test
    void aSessionIsEndedFromAnother() {
        String password = accounts.add("dora", Accounts.Role.EDITOR);
        elsewhere.signIn("dora", password);
        elsewhere.open("/import");
        here.signIn("dora", password);
        here.open("/account");
        assertThat(here.page().locator("main tbody tr")).hasCount(2);
        assertThat(here.page().locator("main tbody tr").first()).containsText("this one");
        here.page().locator("main input[type=checkbox]").check();
        here.page().locator("#confirmed").fill("not hers");
        here.press("End the chosen ones");
        assertThat(here.page().getByRole(AriaRole.ALERT)).containsText("wrong");
        here.page().locator("main input[type=checkbox]").check();
        here.page().locator("#confirmed").fill(password);
        here.press("End the chosen ones");

        assertThat(here.page().getByRole(AriaRole.STATUS)).containsText("One is ended");
        assertThat(here.page().locator("main tbody tr")).hasCount(1);
        elsewhere.open("/import");
        assertThat(elsewhere.page()).hasURL(Pattern.compile(".*/signin.*"));
        here.open("/import");
        assertThat(here.page().locator("h1")).hasText("Add articles");
    }
}
