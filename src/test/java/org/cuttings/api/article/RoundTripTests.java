package org.cuttings.api.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.cuttings.CuttingsApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What one archive exports, another takes in without losing anything. */
class RoundTripTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path ARTICLES = Path.of("src/test/resources/articles");
    private static final Path MADE = Path.of("src/test/resources/formats/json/made.ndjson");

    /** What a new archive gives anew. */
    private static final List<String> NEW =
            List.of(
                    "id",
                    "articleId",
                    "entityId",
                    "reading",
                    "importedAt",
                    "updatedAt",
                    "version",
                    "sha256");

    @TempDir Path folder;

    @Test
    void anExportComesBackWithoutLoss() throws Exception {
        String exported;
        Map<String, JsonNode> before;
        try (Archive archive = new Archive(folder.resolve("one"))) {
            for (String line : java.nio.file.Files.readAllLines(MADE)) {
                archive.add(line);
            }
            archive.imports(
                    new FileSystemResource(ARTICLES.resolve("harbour-bridge.html")),
                    new FileSystemResource(ARTICLES.resolve("tide-mill-pasted.txt")));
            archive.redate("Lamps of Sable Point", "2001-02-03");
            exported = archive.export(8);
            before = articles(exported);
        }
        Path file = folder.resolve("articles.ndjson");
        java.nio.file.Files.writeString(file, exported);
        try (Archive archive = new Archive(folder.resolve("two"))) {
            archive.imports(new FileSystemResource(file));

            Map<String, JsonNode> after = articles(archive.export(8));
            assertThat(after.keySet()).isEqualTo(before.keySet());
            before.forEach(
                    (headline, article) ->
                            assertThat(after.get(headline)).as(headline).isEqualTo(article));
            archive.imports(new FileSystemResource(file));
            assertThat(archive.lastImport().at("/counts/duplicate").asInt()).isEqualTo(8);
        }
    }

    private static Map<String, JsonNode> articles(String ndjson) {
        Map<String, JsonNode> articles = new TreeMap<>();
        for (String line : ndjson.lines().toList()) {
            JsonNode article = JSON.readTree(line);
            forget(article);
            articles.put(article.get("headline").asString(), article);
        }
        return articles;
    }

    /** Whether a name is known counts, its key does not. */
    private static void forget(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String name : NEW) {
                if (object.has(name) && !object.get(name).isNull()) {
                    object.put(name, "new");
                }
            }
        }
        node.forEach(RoundTripTests::forget);
    }

    /** An archive of its own. */
    private static final class Archive implements AutoCloseable {

        private final ConfigurableApplicationContext context;
        private final RestClient http;
        private String lastImport = "";

        Archive(Path home) {
            context =
                    new SpringApplicationBuilder(CuttingsApplication.class)
                            .run(
                                    "--cuttings.home=" + home,
                                    "--cuttings.access.editor-password=correct-horse");
            http =
                    RestClient.builder()
                            .baseUrl(
                                    "http://localhost:"
                                            + context.getEnvironment()
                                                    .getProperty("local.server.port"))
                            .defaultHeaders(
                                    headers -> headers.setBasicAuth("editor", "correct-horse"))
                            .build();
        }

        void add(String article) {
            http.post()
                    .uri("/api/v1/articles")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(article.getBytes(UTF_8))
                    .retrieve()
                    .toBodilessEntity();
        }

        void imports(Resource... files) {
            MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
            for (Resource file : files) {
                parts.add("files", file);
            }
            lastImport =
                    Objects.requireNonNull(
                                    http.post()
                                            .uri("/api/v1/imports")
                                            .contentType(MediaType.MULTIPART_FORM_DATA)
                                            .body(parts)
                                            .retrieve()
                                            .toBodilessEntity()
                                            .getHeaders()
                                            .getLocation())
                            .getPath();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> lastImport().get("state").asString().equals("finished"));
            assertThat(lastImport().at("/counts/failed").asInt()).isZero();
        }

        JsonNode lastImport() {
            return get(lastImport);
        }

        void redate(String headline, String day) {
            await().until(() -> get("/api/v1/articles?q=lamps").get("items").size() == 1);
            JsonNode found = get("/api/v1/articles?q=lamps").at("/items/0");
            assertThat(found.get("headline").asString()).isEqualTo(headline);
            String address = "/api/v1/articles/" + found.get("id").asString();
            String tag =
                    http.get().uri(address).retrieve().toBodilessEntity().getHeaders().getETag();
            http.patch()
                    .uri(address)
                    .header("If-Match", Objects.requireNonNull(tag))
                    .contentType(MediaType.valueOf("application/merge-patch+json"))
                    .body("{\"published\":\"" + day + "\"}")
                    .retrieve()
                    .toBodilessEntity();
        }

        /** All articles, once the search knows them. */
        String export(int count) {
            await().atMost(Duration.ofSeconds(30))
                    .until(
                            () ->
                                    get("/api/v1/articles?size=1").at("/total/value").asInt()
                                            == count);
            return text("/api/v1/export?format=ndjson");
        }

        private JsonNode get(String address) {
            return JSON.readTree(text(address));
        }

        private String text(String address) {
            byte[] body = http.get().uri(address).retrieve().body(byte[].class);
            return new String(Objects.requireNonNull(body), UTF_8);
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
