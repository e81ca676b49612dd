package org.cuttings.reader.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.cuttings.reader.Browser;
import org.cuttings.reader.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may sign in is decided on a page, and holds at once. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "cuttings.access.editor-password=" + Visitor.PASSWORD)
class AccountsPageTests {

    @LocalServerPort private int port;

    private Browser browser;
    private Visitor admin;
    private Visitor other;

    @BeforeEach
    void start() {
        browser = Browser.start();
        admin = browser.visit(port);
        other = browser.visit(port);
        admin.signIn();
    }

    @AfterEach
    void stop() {
        browser.close();
    }

    private Locator secret() {
        return admin.page().locator("#secret");
    }

    @Test
    void somebodyIsAddedSignsInIsGivenLessAndIsRemoved() {
        admin.open("/accounts");
        admin.page().locator("#name").fill("ada.brill");
        admin.press("Add and show the password");
        String password = secret().textContent();
        admin.open("/accounts");
        assertThat(secret()).hasCount(0);

        other.signIn("ada.brill", password);
        other.open("/import");
        assertThat(other.page().locator("h1")).hasText("Add articles");
        assertThat(other.visit("/accounts")).isEqualTo(403);

        admin.page().getByLabel("What ada.brill may do").selectOption("READER");
        admin.page().getByRole(AriaRole.BUTTON, named("Change ada.brill")).click();
        assertThat(admin.page().locator("main table").first()).containsText("ada.brill");
        other.open("/import");
        assertThat(other.page()).hasURL(Pattern.compile(".*/signin.*"));

        admin.page().locator("main details summary").first().click();
        admin.page().getByRole(AriaRole.BUTTON, named("Remove ada.brill")).click();
        assertThat(admin.page().locator("main table").first()).not().containsText("ada.brill");
        other.signIn("ada.brill", password);
        assertThat(other.page().getByRole(AriaRole.ALERT)).isVisible();
    }

    @Test
    void aTokenIsMadeShownOnceAndRevoked() {
        admin.open("/accounts");
        admin.page().locator("#token").fill("Harvester");
        admin.press("Make and show the token");
        assertThat(secret()).containsText("cuttings_");
        admin.page().getByRole(AriaRole.BUTTON, named("Revoke Harvester")).click();
        assertThat(admin.page().locator("#tokens table")).containsText("revoked");
        admin.open("/audit");
        assertThat(admin.page().locator("main table")).containsText("API token revoked: Harvester");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
