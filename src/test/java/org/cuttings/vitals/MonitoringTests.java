package org.cuttings.vitals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

/** What somebody who looks after an archive is told. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "cuttings.access.editor-password=three-old-ferries",
            "cuttings.reading.workers=0",
            "management.prometheus.metrics.export.enabled=true"
        })
class MonitoringTests {

    @LocalServerPort private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void whatWaitsIsCounted() throws Exception {
        HttpRequest.Builder article =
                to("/api/v1/articles")
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"headline\":\"Weir at Hollin holds\",\"body\":\"It held.\"}"));
        assertThat(send(asEditor(article)).statusCode()).isEqualTo(201);

        assertThat(send(to("/actuator/prometheus")).statusCode()).isEqualTo(401);
        assertThat(send(asEditor(to("/actuator/prometheus"))).body())
                .contains(
                        "cuttings_waiting_readings{application=\"cuttings\"} 1.0",
                        "cuttings_waiting_imports{application=\"cuttings\"} 0.0",
                        "cuttings_articles_stored_total{application=\"cuttings\"} 1.0",
                        "cuttings_index_lag_seconds",
                        "http_server_requests_seconds_bucket");
        assertThat(send(asEditor(to("/status"))).body())
                .contains("How the archive is doing", "Articles to be read for names and quotes");
    }

    @ParameterizedTest
    @CsvSource({"/actuator/health/liveness, 200", "/actuator/health/readiness, 200"})
    void whetherItLivesIsToldToEverybodyAndNothingElse(String path, int status) throws Exception {
        HttpResponse<String> answer = send(to(path));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void eachAnswerTellsTheMarkOfItsRequest() throws Exception {
        String first = mark(send(to("/")));
        String second = mark(send(to("/actuator/env")));

        assertThat(first).matches("[0-9a-f]{16}");
        assertThat(second).matches("[0-9a-f]{16}").isNotEqualTo(first);
    }

    @Test
    void aMarkThatAProxyGaveIsKept() throws Exception {
        assertThat(mark(send(to("/").header("X-Request-Id", "edge-7.42")))).isEqualTo("edge-7.42");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "<b>", "äöü"})
    void aMarkThatCouldForgeTheLogIsNotKept(String mark) throws Exception {
        HttpResponse<String> answer =
                send(
                        to("/").header(
                                        "X-Request-Id",
                                        new String(
                                                mark.getBytes(StandardCharsets.UTF_8),
                                                StandardCharsets.ISO_8859_1)));

        assertThat(mark(answer)).matches("[0-9a-f]{16}");
    }

    private static String mark(HttpResponse<String> answer) {
        return answer.headers().firstValue("X-Request-Id").orElse("");
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static HttpRequest.Builder asEditor(HttpRequest.Builder request) {
        byte[] who = "editor:three-old-ferries".getBytes(StandardCharsets.UTF_8);
        return request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(who));
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
