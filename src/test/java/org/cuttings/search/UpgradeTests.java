package org.cuttings.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cuttings.OnPostgresql;
import org.cuttings.TemporaryHome;
import org.cuttings.article.Articles;
import org.cuttings.article.Key;
import org.cuttings.search.query.Query;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** Brings archives of every release before up to date, with what was in them. */
class UpgradeTests {

    private static final String[] MIGRATIONS = {"classpath:db/migration", "classpath:db/embedded"};

    /** What was made of the articles, and is in the index by now. */
    private static final String DERIVED = "story_hash";

    private static final long ARTICLE = 72057594037927937L;

    static Stream<String> versions() {
        return Stream.of(flyway(inMemory(), "latest").info().all())
                .map(MigrationInfo::getVersion)
                .map(Object::toString);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void allRowsOfTheBuiltInDatabaseAreKept(String version) throws Exception {
        upgrade(inMemory(), version);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void allRowsOfPostgresqlAreKept(String version) throws Exception {
        upgrade(
                new DriverManagerDataSource(
                        OnPostgresql.NewDatabase.make(), "postgres", "postgres"),
                version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "9"})
    @Timeout(120)
    void anArchiveOfThatReleaseOpensAndItsArticlesAreFound(String version) throws Exception {
        Path home = TemporaryHome.make();
        fill(inFile(home), version);

        try (var archive = ArchiveProcess.open(home)) {
            Articles articles = archive.getBean(Articles.class);
            ArticleSearch search = archive.getBean(ArticleSearch.class);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> search.find(Query.of("weir keeper")).total() == 1);
            assertThat(articles.get(Key.of(ARTICLE)).quotes())
                    .singleElement()
                    .satisfies(
                            quote -> {
                                assertThat(quote.text()).isEqualTo("The water never slept");
                                assertThat(quote.speakerName()).isEqualTo("Wenna Tol");
                            });
            assertThat(articles.count()).isEqualTo(1);
        }
    }

    private static void upgrade(DataSource archive, String version) throws Exception {
        fill(archive, version);
        Map<String, Long> before = counts(archive);
        Map<String, String> article = row(archive);

        flyway(archive, "latest").migrate();

        Map<String, Long> after = counts(archive);
        assertThat(before.get("article")).isEqualTo(2);
        before.forEach(
                (table, rows) ->
                        assertThat(after.get(table)).as(table).isGreaterThanOrEqualTo(rows));
        assertThat(row(archive)).containsAllEntriesOf(article);
    }

    /** Makes an archive as it was with this version, and puts into it what it could hold then. */
    private static void fill(DataSource archive, String version) throws SQLException {
        for (int each = 1; each <= Integer.parseInt(version); each++) {
            Resource rows = new ClassPathResource("upgrade/V%03d.sql".formatted(each));
            if (rows.exists()) {
                flyway(archive, Integer.toString(each)).migrate();
                try (Connection connection = archive.getConnection()) {
                    ScriptUtils.executeSqlScript(connection, rows);
                }
            }
        }
        flyway(archive, version).migrate();
    }

    private static Flyway flyway(DataSource archive, String target) {
        boolean embedded =
                String.valueOf(((DriverManagerDataSource) archive).getUrl()).startsWith("jdbc:h2");
        return Flyway.configure()
                .dataSource(archive)
                .locations(
                        embedded && target.equals("latest")
                                ? MIGRATIONS
                                : new String[] {MIGRATIONS[0]})
                .target(target)
                .load();
    }

    private static DataSource inMemory() {
        return h2("mem:" + UUID.randomUUID());
    }

    private static DataSource inFile(Path home) {
        return h2("file:" + home.resolve("archive"));
    }

    private static DataSource h2(String where) {
        String kept = where.startsWith("mem:") ? ";DB_CLOSE_DELAY=-1" : "";
        return new DriverManagerDataSource(
                "jdbc:h2:"
                        + where
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                        + kept,
                "sa",
                "");
    }

    private static Map<String, Long> counts(DataSource archive) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (Connection connection = archive.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet tables =
                    statement.executeQuery(
                            """
                            select table_name from information_schema.tables
                             where table_schema = 'public' and table_name not like 'hsearch%'
                               and table_name not like 'flyway%'
                            """)) {
                while (tables.next()) {
                    counts.put(tables.getString(1), 0L);
                }
            }
            counts.remove(DERIVED);
            for (String table : List.copyOf(counts.keySet())) {
                try (ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
                    rows.next();
                    counts.put(table, rows.getLong(1));
                }
            }
        }
        return counts;
    }

    /** All that the archive has of an article itself. */
    private static Map<String, String> row(DataSource archive) throws SQLException {
        Map<String, String> row = new LinkedHashMap<>();
        try (Connection connection = archive.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select * from article where id = " + ARTICLE)) {
            found.next();
            for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                row.put(found.getMetaData().getColumnLabel(i), String.valueOf(found.getString(i)));
            }
        }
        return row;
    }
}
