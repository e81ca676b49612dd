package org.cuttings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What an archive does while one of the engines it needs is away, and once it is back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class FaultsTests {

    private static final String PASSWORD = "three-old-ferries";

    @TempDir static Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final OpenSearchCluster cluster = OpenSearchCluster.of(1);
    private final String database = OnPostgresql.NewDatabase.make();
    private RunningArchive archive;

    @BeforeAll
    void open() throws IOException {
        archive =
                new RunningArchive(
                        folder,
                        "--spring.profiles.active=postgresql,opensearch",
                        "--CUTTINGS_DB_URL=" + database,
                        "--CUTTINGS_DB_USER=postgres",
                        "--CUTTINGS_DB_PASSWORD=postgres",
                        "--CUTTINGS_OPENSEARCH_HOSTS=" + cluster.hosts(),
                        "--CUTTINGS_OPENSEARCH_PREFIX=faults-",
                        "--CUTTINGS_EDITOR_PASSWORD=" + PASSWORD,
                        "--spring.jpa.properties.hibernate.search.backend.read_timeout=1000",
                        "--spring.datasource.hikari.connection-timeout=1000",
                        "--cuttings.language.names=none",
                        "--cuttings.language.meaning=off");
        assertThat(archive.running()).as(archive.log()).isTrue();
    }

    @AfterAll
    void close() {
        archive.close();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void withoutItsIndexAnArchiveIsReadAndTakesInWhatIsFoundLater() throws Exception {
        String before = add("The weir at Hollin holds");
        String during;
        try (AutoCloseable unused = cluster.silence()) {
            HttpResponse<String> search = get("/api/v1/articles?q=weir");
            assertThat(search.statusCode()).isEqualTo(503);
            assertThat(search.headers().firstValue("Retry-After")).isPresent();
            assertThat(search.body()).contains("index does not answer", "can be read");
            HttpResponse<String> page = get("/search?q=weir");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("index does not answer");

            assertThat(get(before).statusCode()).isEqualTo(200);
            during = add("A sluice at Hollin opens");
            assertThat(get(during).statusCode()).isEqualTo(200);
        }
        Awaitility.await("what came meanwhile")
                .atMost(Duration.ofMinutes(2))
                .until(() -> get("/api/v1/articles?q=sluice").body().contains("Hollin opens"));
        assertThat(get("/api/v1/articles?q=weir").body()).contains("Hollin holds");
    }

    @Test
    void withoutItsDatabaseAnArchiveSaysSoAndGoesOnByItself() throws Exception {
        String article = add("The lock at Hollin is dry");
        take("false");
        try {
            HttpResponse<String> read = get(article);
            assertThat(read.statusCode()).as(archive.log()).isEqualTo(503);
            assertThat(read.headers().firstValue("Retry-After")).isPresent();
            assertThat(read.body()).contains("database does not answer");
            assertThat(post("Nobody hears of this").statusCode()).isEqualTo(503);
            assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(503);
            assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        } finally {
            take("true");
        }
        Awaitility.await("the database")
                .atMost(Duration.ofSeconds(30))
                .until(() -> get(article).statusCode() == 200);
        assertThat(post("Somebody hears of this").statusCode()).isEqualTo(201);
        Awaitility.await("the index")
                .atMost(Duration.ofSeconds(60))
                .until(() -> get("/api/v1/articles?q=hears").body().contains("Somebody"));
        assertThat(get("/api/v1/articles?q=hears").body()).doesNotContain("Nobody hears");
    }

    /** Whether the database takes connections; those it has are cut. */
    private void take(String connections) throws SQLException {
        String name = database.substring(database.lastIndexOf('/') + 1).replaceAll("\\?.*", "");
        try (Connection connection =
                        DriverManager.getConnection(
                                database.replace("/" + name, "/postgres"), "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("alter database " + name + " allow_connections " + connections);
            if (connections.equals("false")) {
                statement.execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                                + name
                                + "'");
            }
        }
    }

    /** Adds an article; its address. */
    private String add(String headline) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(headline);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> post(String headline) throws IOException, InterruptedException {
        byte[] who = ("editor:" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return client.send(
                to("/api/v1/articles")
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(who))
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"headline\":\"" + headline + "\",\"body\":\"Water.\"}"))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(to(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(archive.address()).resolve(path))
                .timeout(Duration.ofSeconds(30));
    }
}
