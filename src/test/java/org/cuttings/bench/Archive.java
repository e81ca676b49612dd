package org.cuttings.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running archive, as programs see it over HTTP. */
final class Archive {

    /** Within which at least one more has to be found. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    static final String EDITOR = "bench-editor-of-no-secrets";

    private static final String REINDEXING = "/api/v1/reindexing";
    private static final String BOUNDARY = "----cuttings-bench";

    static {
        // as many readers as there may be keep their connections
        System.setProperty("http.maxConnections", "1000");
    }

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = JsonMapper.shared();
    private final URI base;

    Archive(int port) {
        this.base = URI.create("http://localhost:" + port);
    }

    /** Whether it answers at all. */
    boolean isUp() throws InterruptedException {
        try {
            return send(request("/actuator/health").build()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** The bytes of an answer. */
    byte[] get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = send(request(path).build());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    JsonNode read(String path) throws IOException, InterruptedException {
        return json.readTree(get(path));
    }

    /**
     * Asks on a connection that stays open, in the thread that waits, so that little of the time
     * that an answer takes is this program's.
     */
    byte[] ask(Question question) throws IOException {
        URI address = base.resolve(address(question));
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        try (InputStream answer = connection.getInputStream()) {
            return answer.readAllBytes();
        }
    }

    private static String address(Question question) {
        String words =
                switch (question.kind()) {
                    case PHRASE -> '"' + question.text() + '"';
                    case PREFIX -> question.text() + '*';
                    default -> question.text();
                };
        if (question.kind() == Question.Kind.HTML) {
            return "/search?q=" + encode(words);
        }
        return "/api/v1/articles?size=20&q="
                + encode(words)
                + parameter("source", question.source())
                + parameter("from", question.from())
                + parameter("to", question.to())
                + (question.kind().counted() ? "&facets=source,year,person" : "")
                + (question.kind().marked() ? ",org,place" : "&snippets=off");
    }

    private static String parameter(String name, @Nullable Object value) {
        return value == null ? "" : "&" + name + "=" + encode(value.toString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Hands a file in; the address of its import. */
    String hand(Path file) throws IOException, InterruptedException {
        String head =
                "--"
                        + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                        + file.getFileName()
                        + "\"\r\nContent-Type: application/x-ndjson\r\n\r\n";
        HttpResponse<byte[]> answer =
                send(
                        request("/api/v1/imports")
                                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                                .POST(
                                        BodyPublishers.concat(
                                                BodyPublishers.ofString(head),
                                                BodyPublishers.ofFile(file),
                                                BodyPublishers.ofString(
                                                        "\r\n--" + BOUNDARY + "--\r\n")))
                                .build());
        if (answer.statusCode() != 202) {
            throw new IOException(
                    "The import answered "
                            + answer.statusCode()
                            + " "
                            + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** Waits for the end of an import; how many articles it has saved. */
    long finish(String place) throws IOException, InterruptedException {
        HttpResponse<Stream<String>> events =
                http.send(request(place + "/events").build(), BodyHandlers.ofLines());
        try (Stream<String> lines = events.body()) {
            if (lines.noneMatch(line -> line.equals("event:finished"))) {
                throw new IOException(place + " broke off before it was finished");
            }
        }
        return read(place).path("counts").path("imported").asLong();
    }

    /** Has it build its index anew and waits until nothing is left to do. */
    void reindex() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                send(request(REINDEXING).POST(BodyPublishers.noBody()).build());
        if (answer.statusCode() != 202) {
            throw new IOException("Reindexing was answered by " + answer.statusCode());
        }
        JsonNode progress = read(REINDEXING);
        while (progress.path("finishedAt").isNull() || progress.path("waiting").asLong() > 0) {
            Thread.sleep(200);
            progress = read(REINDEXING);
        }
    }

    /** How many articles are found. */
    long total() throws IOException, InterruptedException {
        return read("/api/v1/articles?size=1").path("total").path("value").asLong();
    }

    /** Waits until so many articles are found, as long as there are more of them. */
    void awaitTotal(long articles) throws IOException, InterruptedException {
        long since = System.nanoTime();
        long before = -1;
        for (long found = total(); found < articles; found = total()) {
            if (found > before) {
                before = found;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > PATIENCE.toNanos()) {
                throw new IOException(found + " articles are found, not " + articles);
            }
            Thread.sleep(200);
        }
    }

    private HttpRequest.Builder request(String path) {
        String login = "editor:" + EDITOR;
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
        return path.startsWith("/api/v1/imports") || path.equals(REINDEXING)
                ? request.header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                : request;
    }

    private HttpResponse<byte[]> send(HttpRequest request)
            throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofByteArray());
    }

    /** The number of articles found, with which an answer begins. */
    long found(byte[] answer) {
        try (JsonParser parser = json.createParser(answer)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_NUMBER_INT) {
                    return parser.getLongValue();
                }
            }
        }
        throw new IllegalStateException("The answer has no number");
    }
}
