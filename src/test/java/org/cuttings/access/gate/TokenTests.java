package org.cuttings.access.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs that sign in with a token, where reading is closed. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "cuttings.access.reading=CLOSED",
            "cuttings.access.editor-password=three-old-ferries"
        })
@SuppressWarnings("NullAway.Init")
class TokenTests {

    private static final String TOKENS = "/api/v1/tokens";
    private static final String PASSWORD =
            "Basic "
                    + Base64.getEncoder()
                            .encodeToString(
                                    "editor:three-old-ferries".getBytes(StandardCharsets.UTF_8));

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;

    private final HttpClient client = HttpClient.newHttpClient();
    private JsonNode reader;
    private JsonNode writer;

    @BeforeEach
    void make() throws Exception {
        reader = made("read");
        writer = made("write");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/v1/articles,    401, 200, 200",
        "GET,    /search,             303, 200, 200",
        "POST,   /api/v1/imports,     401, 403, 415",
        "DELETE, /api/v1/articles/0,  401, 403, 404",
        "GET,    /api/v1/trash,       401, 403, 200",
        "DELETE, /api/v1/trash/0,     401, 403, 403",
        "GET,    /api/v1/backup,      401, 403, 403",
        "GET,    /api/v1/tokens,      401, 403, 403",
        "POST,   /api/v1/tokens,      401, 403, 403",
        "DELETE, /api/v1/tokens/0,    401, 403, 403",
    })
    void eachMayDoWhatItsScopeSays(
            String method, String path, int nobody, int byReader, int byWriter) throws Exception {
        assertThat(status(method, path, null)).isEqualTo(nobody);
        assertThat(status(method, path, bearer(reader))).isEqualTo(byReader);
        assertThat(status(method, path, bearer(writer))).isEqualTo(byWriter);
    }

    @Test
    void whatIsRevokedIsWorthNothingAtOnce() throws Exception {
        String path = TOKENS + "/" + reader.path("id").asString();

        assertThat(status("DELETE", path, PASSWORD)).isEqualTo(204);

        HttpResponse<String> refused = send("GET", "/api/v1/articles", bearer(reader));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElse(""))
                .startsWith("Bearer")
                .contains("invalid_token");
        assertThat(status("DELETE", path, PASSWORD)).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cuttings_", "x"})
    void whatIsNoTokenIsRefused(String secret) throws Exception {
        assertThat(status("GET", "/api/v1/articles", "Bearer " + secret)).isEqualTo(401);
    }

    @Test
    void theSecretIsToldOnceAndNotKept() throws Exception {
        String secret = writer.path("secret").asString();

        JsonNode all =
                JsonMapper.shared().readTree(send("GET", TOKENS, PASSWORD).body()).path("items");

        assertThat(all).isNotEmpty().allMatch(token -> token.path("secret").isNull());
        assertThat(
                        jdbc.sql("select count(*) from api_token where hash like ?")
                                .param("%" + secret.substring(9) + "%")
                                .query(Long.class)
                                .single())
                .isZero();
        assertThat(secret).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name=&scope=read", "scope=read", "name=a&scope=all", "name=a"})
    void whatIsMissingIsTold(String parameters) throws Exception {
        assertThat(status("POST", TOKENS + "?" + parameters, PASSWORD)).isEqualTo(422);
    }

    private JsonNode made(String scope) throws Exception {
        HttpResponse<String> answer =
                send("POST", TOKENS + "?name=A+program&scope=" + scope, PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String bearer(JsonNode token) {
        return "Bearer " + token.path("secret").asString();
    }

    private int status(String method, String path, @Nullable String who) throws Exception {
        return send(method, path, who).statusCode();
    }

    private HttpResponse<String> send(String method, String path, @Nullable String who)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .method(method, HttpRequest.BodyPublishers.noBody());
        if (who != null) {
            request.header("Authorization", who);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
