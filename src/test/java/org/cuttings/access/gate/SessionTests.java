package org.cuttings.access.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An archive behind a proxy that ends TLS, as docs/security.md has it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "cuttings.home=./target/home/access-${random.uuid}",
            "cuttings.access.editor-password=three-old-ferries",
            "server.forward-headers-strategy=native",
            "server.servlet.session.cookie.name=__Host-session"
        })
@ExtendWith(OutputCaptureExtension.class)
class SessionTests {

    private static final String LOG = "org.cuttings.access";

    @LocalServerPort private int port;
    @Autowired private LoggingSystem logging;

    @Test
    void aBrowserThatCameByTlsComesBackByIt() throws Exception {
        Visitor visitor = new Visitor(port);

        assertThat(visitor.get("/").headers().map()).doesNotContainKey("strict-transport-security");
        assertThat(visitor.byTls().get("/").headers().allValues("Strict-Transport-Security"))
                .containsExactly("max-age=31536000");
    }

    @Test
    void theCookieGoesToThisHostAloneByTlsAloneAndToNoScript() throws Exception {
        List<String> cookies =
                new Visitor(port)
                        .byTls()
                        .signIn("editor", "three-old-ferries")
                        .headers()
                        .allValues("Set-Cookie");

        assertThat(cookies).hasSize(1);
        assertThat(cookies.get(0))
                .startsWith("__Host-session=")
                .contains("Path=/;", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void signingOutEndsTheSessionAndForgetsWhatWasShown() throws Exception {
        Visitor editor = new Visitor(port).byTls();
        editor.signIn("editor", "three-old-ferries");
        assertThat(editor.get("/import").statusCode()).isEqualTo(200);
        String session = editor.cookies();

        HttpResponse<String> out = editor.post("/signout", "");

        assertThat(out.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/signin?out"));
        assertThat(out.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\"");
        editor.useCookies(session);
        assertThat(editor.get("/import").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/signin?to=%2Fimport"));
    }

    @BeforeEach
    void writeAll() {
        logging.setLogLevel(LOG, LogLevel.INFO);
    }

    @AfterEach
    void writeWhatOtherTestsWrite() {
        logging.setLogLevel(LOG, null);
    }

    @Test
    void theLogTellsWhoSignedInAndWhoCouldNot(CapturedOutput log) throws Exception {
        Visitor visitor = new Visitor(port).byTls();

        HttpResponse<String> refused = visitor.signIn("editor", "three-new-ferries");
        assertThat(refused.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/signin?error&to=%2F"));
        assertThat(log)
                .contains("A wrong password or code for \"editor\" from 127.0.0.1")
                .doesNotContain("\"editor\" signed in");

        visitor.signIn("editor", "three-old-ferries");
        assertThat(log)
                .contains("\"editor\" signed in from 127.0.0.1")
                .doesNotContain("three-old-ferries", "three-new-ferries");
    }
}
