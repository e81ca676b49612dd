package org.cuttings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that asks a running archive, as its editor where it need be. */
public final class ArchiveClient {

    /** Has an archive let this client in. */
    public static final String SETTING = "--CUTTINGS_EDITOR_PASSWORD=three-old-ferries";

    private static final String PASSWORD = SETTING.substring(SETTING.indexOf('=') + 1);

    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI archive;

    public ArchiveClient(RunningArchive archive) {
        this.archive = URI.create(archive.address());
    }

    /** Adds an article; its address. */
    public String add(String headline) throws IOException, InterruptedException {
        HttpResponse<String> answer = tryToAdd(headline);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** Adds an article if the archive can take it. */
    public HttpResponse<String> tryToAdd(String headline) throws IOException, InterruptedException {
        return send(
                to("/api/v1/articles")
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofString(
                                        "{\"headline\":\""
                                                + headline
                                                + "\",\"body\":\"Water.\"}")));
    }

    /** What an address answers to somebody of whom nothing is known. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(archive.resolve(path)).timeout(AT_MOST));
    }

    /** What an address answers to the editor, as JSON. */
    public JsonNode read(String path) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(send(to(path)).body());
    }

    /** How many articles a question finds. */
    public long total(String question) throws IOException, InterruptedException {
        return read("/api/v1/articles?size=1&" + question).path("total").path("value").asLong();
    }

    /** A request as the editor. */
    public HttpRequest.Builder to(String path) {
        byte[] who = ("editor:" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(archive.resolve(path))
                .timeout(AT_MOST)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(who));
    }

    public HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** What people type to sign in. */
    static String password() {
        return PASSWORD;
    }
}
