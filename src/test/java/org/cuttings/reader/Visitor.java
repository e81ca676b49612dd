package org.cuttings.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Somebody with a browser window, who notes everything the browser complains about. */
public final class Visitor implements AutoCloseable {

    public static final String PASSWORD = "four-dry-summers";

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout(Browser.PATIENCE);
        context.onRequest(request -> noteOtherHost(request.url()));
        context.onWebError(error -> complaints.add(error.error()));
        // a refused style, script or address is told as an error on the console
        context.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")) {
                        complaints.add(message.text());
                    }
                });
        this.page = context.newPage();
    }

    private void noteOtherHost(String url) {
        URI address = URI.create(url);
        if (address.getScheme().startsWith("http") && !"localhost".equals(address.getHost())) {
            complaints.add("asked another host: " + url);
        }
    }

    public Page page() {
        return page;
    }

    /** What the browser complained about: errors, refusals of its rules, other hosts. */
    public List<String> complaints() {
        return complaints;
    }

    /** Opens a page that must be there. */
    public void open(String path) {
        assertThat(visit(path)).as(path).isEqualTo(200);
    }

    /** Opens whatever is at an address and tells the status of the answer. */
    public int visit(String path) {
        int before = complaints.size();
        Response answer = page.navigate(path);
        // until then what one presses may still move
        page.evaluate("document.fonts.ready.then(() => true)");
        int status = answer == null ? 200 : answer.status();
        if (status >= 400 && complaints.size() > before) {
            // the browser complains about the status itself, which is for the caller to judge
            assertThat(complaints.remove(before)).contains("status of " + status);
        }
        return status;
    }

    /** The part of the address after the host. */
    String address() {
        URI url = URI.create(page.url());
        return url.getRawQuery() == null ? url.getPath() : url.getPath() + "?" + url.getRawQuery();
    }

    /** The main part of the page. */
    Locator main() {
        return page.locator("main");
    }

    public void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
    }

    public void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    void fill(String field, String text) {
        page.getByLabel(field, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    public void signIn() {
        signIn("editor", PASSWORD);
        page.waitForURL(url -> !url.contains("/signin"));
    }

    /** Submits a name and a password, which may be wrong. */
    public void signIn(String name, String password) {
        open("/signin");
        fill("Name", name);
        fill("Password", password);
        main().getByRole(AriaRole.BUTTON).click();
    }

    @Override
    public void close() {
        context.close();
    }
}
