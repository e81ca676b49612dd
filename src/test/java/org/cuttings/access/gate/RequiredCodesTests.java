package org.cuttings.access.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An archive in which everybody signs in with a code beside the password. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "cuttings.home=./target/home/access-${random.uuid}",
            "cuttings.access.editor-password=three-old-ferries",
            "cuttings.access.codes=REQUIRED"
        })
class RequiredCodesTests {

    private static final Pattern SECRET = Pattern.compile("id=\"codes-secret\"[^>]*>([A-Z2-7 ]+)<");
    private static final Pattern SPARE = Pattern.compile("<code>([a-z2-7-]+)</code>");

    @LocalServerPort private int port;

    @Test
    void whoeverHasNoneSetsThemUpAndNothingElse() throws Exception {
        Visitor editor = new Visitor(port);
        editor.signIn("editor", "three-old-ferries");

        assertThat(editor.get("/import").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/account"));
        assertThat(editor.post("/import", "").statusCode()).isEqualTo(403);
        assertThat(editor.get("/").statusCode()).isEqualTo(200);
        assertThat(editor.get("/account").body()).contains("Everybody signs in with a code");

        editor.post("/account/codes", "&present=three-old-ferries");
        String secret = found(SECRET, editor.get("/account").body()).replace(" ", "");
        editor.post("/account/codes/first", "&code=" + code(secret));
        String page = editor.get("/account").body();
        assertThat(page).contains("sign out and in again");
        assertThat(editor.get("/import").statusCode()).isEqualTo(302);

        editor.post("/account/codes/stop", "&present=three-old-ferries");
        assertThat(editor.get("/account").body()).contains("Everybody signs in with a code here;");

        Visitor withCode = new Visitor(port);
        withCode.signIn("editor", "three-old-ferries", found(SPARE, page));
        assertThat(withCode.get("/import").statusCode()).isEqualTo(200);
        Visitor withoutCode = new Visitor(port);
        withoutCode.signIn("editor", "three-old-ferries");
        assertThat(withoutCode.get("/import").statusCode()).isEqualTo(303);
    }

    @Test
    void programsAreToldToUseATokenInsteadOfAPassword() throws Exception {
        byte[] pair = "editor:three-old-ferries".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(
                                                URI.create(
                                                        "http://localhost:"
                                                                + port
                                                                + "/api/v1/articles"))
                                        .header(
                                                "Authorization",
                                                "Basic " + Base64.getEncoder().encodeToString(pair))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("use a token");
    }

    private static String found(Pattern what, String page) {
        Matcher matcher = what.matcher(page);
        assertThat(matcher.find()).as(what.pattern()).isTrue();
        return matcher.group(1);
    }

    private static String code(String secret) throws Exception {
        TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
        return codes.generateOneTimePasswordString(
                new SecretKeySpec(new Base32().decode(secret), codes.getAlgorithm()),
                Instant.now());
    }
}
