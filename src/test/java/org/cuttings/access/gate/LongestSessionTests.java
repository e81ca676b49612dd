package org.cuttings.access.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An archive that lets nobody stay for long. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "cuttings.home=./target/home/access-${random.uuid}",
            "cuttings.access.editor-password=three-old-ferries",
            "cuttings.access.longest-session=0s"
        })
class LongestSessionTests {

    @LocalServerPort private int port;

    @Test
    void whoeverIsSignedInForTooLongSignsInAgain() throws Exception {
        Visitor editor = new Visitor(port);
        HttpResponse<String> in = editor.signIn("editor", "three-old-ferries");
        assertThat(in.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith(port + "/"));

        assertThat(editor.get("/import").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/signin?to=%2Fimport"));
    }
}
