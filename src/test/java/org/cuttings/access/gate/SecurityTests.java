package org.cuttings.access.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "cuttings.home=./target/home/access-${random.uuid}",
            "cuttings.access.editor-password=three-old-ferries"
        })
class SecurityTests {

    @LocalServerPort int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({
        "GET,    /import,                          303",
        "GET,    /import/0,                        303",
        "GET,    /articles/0/edit,                 303",
        "POST,   /import,                          303",
        "POST,   /samples,                         303",
        "PUT,    /,                                401",
        "DELETE, /,                                401",
        "POST,   /api/v1/articles,                 401",
        "PATCH,  /api/v1/articles/0,               401",
        "DELETE, /api/v1/articles/0,               401",
        "POST,   /api/v1/imports,                  401",
        "GET,    /actuator/env,                    404",
    })
    void writingNeedsTheEditor(String method, String path, int others) throws Exception {
        assertThat(send(request(path).method(method, nothing())).statusCode()).isEqualTo(others);

        int editor = send(asEditor(request(path)).method(method, nothing())).statusCode();

        assertThat(editor).isNotIn(303, 401, 403).isLessThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search", "/api/v1/articles", "/actuator/health"})
    void readingIsOpenAndLeavesNoCookie(String path) throws Exception {
        HttpResponse<String> answer = send(request(path));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void signingInWithEachRequestLeavesNoCookie() throws Exception {
        HttpResponse<String> answer = send(asEditor(request("/search")));

        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/articles/..%2Fx, application/problem+json, '\"status\":400'",
        "/a%2Fb,                  text/plain,               'Bad Request (400)'"
    })
    void theServersOwnRefusalsAreLikeAllOthers(String path, String type, String part)
            throws Exception {
        HttpResponse<String> answer = send(request(path));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(answer.body()).contains(part);
    }

    @Test
    void aProgramLearnsHowToSignIn() throws Exception {
        HttpResponse<String> answer = send(request("/api/v1/articles").POST(nothing()));

        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValue("Basic realm=\"Cuttings\"");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"status\":401");
    }

    @Test
    void aPersonIsLedToTheSignInPageAndBack() throws Exception {
        assertThat(send(request("/import")).headers().firstValue("Location"))
                .hasValue("/signin?to=%2Fimport");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site,           403",
        "Sec-Fetch-Site, same-site,            403",
        "Origin,         http://evil.example,  403",
        "Origin,         null,                 403",
        "Sec-Fetch-Site, same-origin,          405",
        "Sec-Fetch-Site, none,                 405"
    })
    void anotherSiteCannotUseAPasswordTheBrowserRemembers(String header, String value, int status)
            throws Exception {
        HttpRequest.Builder request =
                asEditor(request("/search")).PUT(nothing()).header(header, value);

        assertThat(send(request).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/signin", "/sign%69n", "/%73ignin"})
    void theSignInFormNeedsItsToken(String path) throws Exception {
        HttpRequest.Builder form =
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "username=editor&password=three-old-ferries"));

        assertThat(send(form).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"Origin, http://other.example", "Sec-Fetch-Site, cross-site"})
    void whatAnotherSiteSendsIsRefusedAlsoWithoutASession(String header, String value)
            throws Exception {
        assertThat(send(request("/import").header(header, value).POST(nothing())).statusCode())
                .isEqualTo(403);
    }

    @Test
    void tooManyWrongPasswordsHaveToWait() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(send(as("visitor", "wrong" + i, request("/search"))).statusCode())
                    .isEqualTo(401);
        }

        HttpResponse<String> refused = send(as("visitor", "wrong", request("/api/v1/articles")));

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After").map(Integer::valueOf))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(1, 60));
        assertThat(send(asEditor(request("/search"))).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic ", "basic ", "BasicX"})
    void howeverAPasswordIsSentItCounts(String scheme) throws Exception {
        String account = "visitor" + scheme.hashCode();
        for (int i = 0; i < 10; i++) {
            byte[] pair = (account + ":wrong" + i).getBytes(StandardCharsets.UTF_8);
            send(
                    request("/search")
                            .header(
                                    "Authorization",
                                    scheme + Base64.getEncoder().encodeToString(pair)));
        }

        assertThat(send(as(account, "wrong", request("/search"))).statusCode()).isEqualTo(429);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,   /search",
        "GET,   /nothing-here",
        "GET,   /app.css",
        "GET,   /a/..;/b",
        "GET,   /api/v1/articles",
        "GET,   /api/v1/articles/nothing",
        "FOO,   /",
        "TRACE, /"
    })
    void everyAnswerTellsTheBrowserWhatItMayDo(String method, String path) throws Exception {
        HttpResponse<String> answer = send(request(path).method(method, nothing()));

        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Cross-Origin-Opener-Policy"))
                .containsExactly("same-origin");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "*/*");
    }

    private static HttpRequest.Builder asEditor(HttpRequest.Builder request) {
        return as("editor", "three-old-ferries", request);
    }

    private static HttpRequest.Builder as(
            String name, String password, HttpRequest.Builder request) {
        byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    private static HttpRequest.BodyPublisher nothing() {
        return HttpRequest.BodyPublishers.noBody();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
