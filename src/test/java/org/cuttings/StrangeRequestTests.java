package org.cuttings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that no browser should send, and some that a few do. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class StrangeRequestTests {

    @LocalServerPort int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=",
                "/quotes?speaker=",
                "/signin?error=",
                "/api/v1/articles?q=",
                "/api/v1/quotes?q="
            })
    void bytesThatAreNoTextAreTheSendersFault(String address) throws Exception {
        assertThat(send(to(address + "%ED%A0%80"))).isEqualTo(400);
        assertThat(send(to(address + "%F0%9F%98%80"))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/articles"})
    void aBrowserMayListAllItsLanguages(String address) throws Exception {
        String languages =
                Stream.of(Locale.getISOLanguages()).limit(150).collect(Collectors.joining(","));

        assertThat(send(to(address).header("Accept-Language", languages))).isEqualTo(200);
    }

    @Test
    void aFormInPiecesWithoutTheirMarkIsTheSendersFault() throws Exception {
        HttpRequest.Builder form =
                to("/signin")
                        .header("Content-Type", "multipart/form-data")
                        .POST(HttpRequest.BodyPublishers.ofString("name=editor"));

        assertThat(send(form)).isEqualTo(400);
    }

    private HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
    }

    private int send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
