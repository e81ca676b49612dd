package org.cuttings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
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

    @TempDir static Path folder;

    private final OpenSearchCluster cluster = OpenSearchCluster.of(1);
    private final String database = OnPostgresql.NewDatabase.make();
    private RunningArchive archive;
    private ArchiveClient client;

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
                        ArchiveClient.SETTING,
                        "--spring.jpa.properties.hibernate.search.backend.read_timeout=3000",
                        "--spring.datasource.hikari.connection-timeout=1000",
                        "--cuttings.language.names=none",
                        "--cuttings.language.meaning=off");
        assertThat(archive.running()).as(archive.log()).isTrue();
        client = new ArchiveClient(archive);
    }

    @AfterAll
    void close() {
        archive.close();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void withoutItsIndexAnArchiveIsReadAndTakesInWhatIsFoundLater() throws Exception {
        String before = client.add("The weir at Hollin holds");
        String during;
        try (AutoCloseable unused = cluster.silence()) {
            HttpResponse<String> search = client.get("/api/v1/articles?q=weir");
            assertThat(search.statusCode()).isEqualTo(503);
            assertThat(search.headers().firstValue("Retry-After")).isPresent();
            assertThat(search.body()).contains("index does not answer", "can be read");
            assertThat(shownAt("/search?q=weir"))
                    .contains("The weir at Hollin holds", "index does not answer", "headlines");
            assertThat(shownAt("/search?q=nowhere")).contains("None of them");
            assertThat(client.get("/api/v1/articles?q=weir").statusCode()).isEqualTo(503);
            assertThat(archive.log()).contains("did not answer a moment ago");

            assertThat(client.get(before).statusCode()).isEqualTo(200);
            assertThat(shownAt("/articles" + before.substring(before.lastIndexOf('/'))))
                    .contains("The weir at Hollin holds", "index does not answer");
            assertThat(shownAt("/")).contains("The weir at Hollin holds", "index does not answer");
            during = client.add("A sluice at Hollin opens");
            assertThat(client.get(during).statusCode()).isEqualTo(200);
        }
        Awaitility.await("what came meanwhile")
                .atMost(Duration.ofMinutes(2))
                .until(
                        () ->
                                client.get("/api/v1/articles?q=sluice")
                                        .body()
                                        .contains("Hollin opens"));
        assertThat(client.get("/api/v1/articles?q=weir").body()).contains("Hollin holds");
        Awaitility.await("the notice")
                .atMost(Duration.ofMinutes(1))
                .until(() -> !client.get("/").body().contains("index does not answer"));
    }

    /** A page that is shown, whatever is away. */
    private String shownAt(String path) throws IOException, InterruptedException {
        HttpResponse<String> page = client.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    @Test
    void withoutItsDatabaseAnArchiveSaysSoAndGoesOnByItself() throws Exception {
        String article = client.add("The lock at Hollin is dry");
        take("false");
        try {
            HttpResponse<String> read = client.get(article);
            assertThat(read.statusCode()).as(archive.log()).isEqualTo(503);
            assertThat(read.headers().firstValue("Retry-After")).isPresent();
            assertThat(read.body()).contains("database does not answer");
            assertThat(client.tryToAdd("Nobody hears of this").statusCode()).isEqualTo(503);
            assertThat(client.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
            assertThat(client.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        } finally {
            take("true");
        }
        Awaitility.await("the database")
                .atMost(Duration.ofSeconds(30))
                .until(() -> client.get(article).statusCode() == 200);
        assertThat(client.tryToAdd("Somebody hears of this").statusCode()).isEqualTo(201);
        Awaitility.await("the index")
                .atMost(Duration.ofSeconds(60))
                .until(() -> client.get("/api/v1/articles?q=hears").body().contains("Somebody"));
        assertThat(client.get("/api/v1/articles?q=hears").body()).doesNotContain("Nobody hears");
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
}
