package org.cuttings.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.cuttings.OnPostgresql;
import org.cuttings.TemporaryHome;
import org.cuttings.article.Article;
import org.cuttings.article.Articles;
import org.cuttings.article.Content;
import org.cuttings.article.EntityType;
import org.cuttings.article.Findings;
import org.cuttings.article.Findings.Name;
import org.cuttings.article.Findings.Said;
import org.cuttings.article.Findings.Speaker;
import org.cuttings.article.OnDuplicate;
import org.cuttings.article.Originals.Original;
import org.cuttings.article.Published;
import org.cuttings.article.QuoteKind;
import org.cuttings.article.Span;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.TestPropertySource;

/** A backup holds everything, whichever database it comes from and goes to. */
@SuppressWarnings("NullAway.Init")
@TestPropertySource(
        // nothing changes but what the test changes
        properties = {
            "cuttings.reading.workers=0",
            "cuttings.story.recognised=false",
            "cuttings.names.every=1d"
        })
abstract class BackupContract {

    private static final String MIGRATIONS = "classpath:db/migration";

    private static final String BODY = "\"We mend nets,\" said Wenna Tol. 😀 Čapek’s café.";

    @Autowired Articles articles;
    @Autowired DataSource database;
    @Autowired BackupWriter writer;

    @Test
    void everyRowComesBackInEitherDatabase() throws Exception {
        fill();
        Path file = backup();

        for (DataSource other : List.of(emptyH2(), emptyPostgres())) {
            Map<String, Long> restored = new BackupReader(other, MIGRATIONS).restore(file).rows();

            Map<String, List<String>> before = everything(database);
            assertThat(everything(other)).isEqualTo(before);
            int kept = Objects.requireNonNull(before.get("article")).size();
            assertThat(kept).isGreaterThanOrEqualTo(3);
            assertThat(restored).containsEntry("article", (long) kept);
        }
    }

    @Test
    void whatRefersToWhatComesLaterComesBack() throws Exception {
        fill();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    """
                    update named_entity set same_as = (select max(id) from named_entity)
                     where id = (select min(id) from named_entity)
                    """);
        }
        DataSource other = emptyH2();

        new BackupReader(other, MIGRATIONS).restore(backup());

        assertThat(everything(other)).isEqualTo(everything(database));
    }

    @Test
    void aRestoreThatBreaksOffGoesOnWhereItWas() throws Exception {
        fill();
        manyNames();
        Path file = backup();
        for (DataSource other : List.of(emptyH2(), emptyPostgres())) {
            int brokeOff = 0;
            boolean done = false;
            while (!done) {
                DataSource breaking = new BreakingOff(other, brokeOff + 1);
                try {
                    new BackupReader(breaking, Duration.ZERO, MIGRATIONS).restore(file);
                    done = true;
                } catch (SQLException e) {
                    brokeOff++;
                    assertThat(e.getMessage()).isEqualTo(BreakingOff.WHY);
                    if (brokeOff > 1) { // the first time nothing was written yet
                        assertNotOpened(other);
                    }
                }
            }

            assertThat(brokeOff).isGreaterThan(5);
            assertThat(everything(other)).isEqualTo(everything(database));
        }
    }

    @Test
    void aPartOfAnotherBackupMakesWayForTheWholeOne() throws Exception {
        fill();
        Path earlier = backup();
        fill();
        Path file = backup();
        DataSource other = emptyH2();
        assertThatThrownBy(
                        () ->
                                new BackupReader(new BreakingOff(other, 12), MIGRATIONS)
                                        .restore(earlier))
                .hasMessage(BreakingOff.WHY);

        new BackupReader(other, MIGRATIONS).restore(file);

        assertThat(everything(other)).isEqualTo(everything(database));
    }

    /** Nobody takes a part for the whole. */
    private static void assertNotOpened(DataSource part) {
        assertThatThrownBy(
                        () ->
                                Flyway.configure()
                                        .dataSource(part)
                                        .locations(MIGRATIONS)
                                        .callbacks(new RestoreGuard())
                                        .load()
                                        .migrate())
                .hasRootCauseInstanceOf(UnfinishedRestore.class);
        assertThatThrownBy(() -> new BackupWriter(part).write(OutputStream.nullOutputStream()))
                .isInstanceOf(UnusableBackup.class);
    }

    /** More than are written at once, some of which refer to later ones. */
    private void manyNames() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(
                                """
                                insert into named_entity
                                    (id, type, name, name_key, list_key, found_type)
                                values (?, 'PERSON', ?, ?, ?, 'PERSON')
                                """);
                Statement statement = connection.createStatement()) {
            for (int no = 0; no < 700; no++) {
                String name = "Person " + UUID.randomUUID();
                insert.setLong(1, 9_000_000_000L + no);
                insert.setString(2, name);
                insert.setString(3, name.toLowerCase(Locale.ROOT));
                insert.setString(4, name.toLowerCase(Locale.ROOT));
                insert.addBatch();
            }
            insert.executeBatch();
            statement.executeUpdate(
                    "update named_entity set same_as = id + 1 where id between 9000000000 and 9000000450");
        }
    }

    @Test
    void anArchiveWithArticlesIsNeverOverwritten() throws Exception {
        fill();
        Path file = backup();
        DataSource other = emptyH2();
        BackupReader reader = new BackupReader(other, MIGRATIONS);
        reader.restore(file);
        Map<String, List<String>> before = everything(other);

        assertThatThrownBy(() -> reader.restore(file))
                .isInstanceOf(UnusableBackup.class)
                .hasMessageContaining("into an empty one");
        assertThat(everything(other)).isEqualTo(before);
    }

    @Test
    void aDamagedFileIsRefusedBeforeAnythingIsWritten() throws Exception {
        fill();
        byte[] whole = Files.readAllBytes(backup());
        Random random = new Random(3);
        for (int round = 0; round < 12; round++) {
            byte[] damaged =
                    round % 3 == 0
                            ? Arrays.copyOf(whole, random.nextInt(whole.length))
                            : whole.clone();
            for (int i = 0; i < 8 && round % 3 != 0; i++) {
                damaged[random.nextInt(damaged.length)] ^= 0x55;
            }
            Path file = Files.write(TemporaryHome.make().resolve("damaged.zip"), damaged);
            DataSource other = emptyH2();

            assertThatThrownBy(() -> new BackupReader(other, MIGRATIONS).restore(file))
                    .as("round %d", round)
                    .isInstanceOf(UnusableBackup.class);
            assertThat(everything(other)).isEmpty();
        }
    }

    @Test
    void anEarlierReleasesBackupIsBroughtUpToDate() throws Exception {
        DataSource old = emptyH2();
        Flyway.configure().dataSource(old).locations(MIGRATIONS).target("007").load().migrate();
        try (Connection connection = old.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "insert into original values ('f00d', 'a.txt', null, 3, timestamp with time zone"
                            + " '2031-02-03 04:05:06+00:00')");
            statement.executeUpdate(
                    "insert into named_entity (id, type, name, name_key) values (7, 'PERSON',"
                            + " 'Wenna Tol', 'wenna tol')");
        }
        Path file = TemporaryHome.make().resolve("old.zip");
        try (var out = Files.newOutputStream(file)) {
            new BackupWriter(old).write(out);
        }
        DataSource other = emptyPostgres();

        new BackupReader(other, MIGRATIONS).restore(file);

        assertThat(everything(other).get("named_entity"))
                .singleElement()
                .asString()
                .contains("list_key=wenna tol", "found_type=PERSON");
    }

    @Test
    void whatIsNoBackupIsToldApart() throws IOException {
        Path file = Files.writeString(TemporaryHome.make().resolve("letter.txt"), "Dear editor");

        assertThatThrownBy(() -> new BackupReader(emptyH2(), MIGRATIONS).restore(file))
                .isInstanceOf(UnusableBackup.class)
                .hasMessageContaining("is no backup");
    }

    private Path backup() throws IOException, SQLException {
        Path file = TemporaryHome.make().resolve("backup.zip");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer.write(bytes);
        return Files.write(file, bytes.toByteArray());
    }

    private void fill() throws SQLException {
        signInWithCodes();
        Article changed = add("Nets", null);
        add("Sails", Published.at(OffsetDateTime.parse("2031-03-01T00:30:00.123456+09:00")));
        Article trash = add("Ropes", Published.on(LocalDate.parse("2030-12-31")));
        articles.discard(trash.key(), null);
        articles.revise(
                changed.key(), changed.version(), content("Nets, mended", null), null, "editor");
    }

    private void signInWithCodes() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from sign_in_code");
            statement.executeUpdate(
                    """
                    insert into sign_in_code (account, secret, begun_at, since, last_step)
                    select name, 'MADEUPSECRET', created_at, created_at, 57 from account
                    """);
            int codes =
                    statement.executeUpdate(
                            """
                            insert into spare_code (account, hash)
                            select name, 'a hash' from account
                            """);
            assertThat(codes).isPositive();
        }
    }

    private Article add(String headline, @Nullable Published published) {
        byte[] file = new byte[600_000];
        new Random(headline.hashCode()).nextBytes(file);
        return articles.add(
                content(headline, published),
                new Findings(
                        List.of(
                                new Name(
                                        EntityType.PERSON, "Wenna Tol", List.of(new Span(21, 30)))),
                        List.of(
                                new Said(
                                        new Span(1, 13),
                                        QuoteKind.DIRECT,
                                        "said",
                                        new Speaker("Wenna Tol", new Span(21, 30), 0.75),
                                        null,
                                        null))),
                new Original("net\"s,\n.txt", null, file),
                OnDuplicate.SKIP);
    }

    private static Content content(String headline, @Nullable Published published) {
        return new Content(
                headline + " " + UUID.randomUUID(),
                null,
                "By Jory Penn",
                List.of("Jory Penn"),
                null,
                null,
                null,
                "en",
                published,
                null,
                BODY,
                List.of("A net", "A \"sail\""));
    }

    private static DataSource emptyH2() {
        return new DriverManagerDataSource(
                "jdbc:h2:file:"
                        + TemporaryHome.make().resolve("archive")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
                "sa",
                "");
    }

    private static DataSource emptyPostgres() {
        return new DriverManagerDataSource(OnPostgresql.NewDatabase.make(), "postgres", "postgres");
    }

    /** All rows of all tables, read without any of the code that is tested. */
    private static Map<String, List<String>> everything(DataSource source) throws SQLException {
        Map<String, List<String>> all = new TreeMap<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found =
                    statement.executeQuery(
                            """
                            select table_name from information_schema.tables
                             where table_schema = 'public' and table_name not like 'hsearch%'
                               and table_name not like 'flyway%'
                            """)) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            for (String table : tables) {
                all.put(table, rows(statement, table));
            }
        }
        return all;
    }

    private static List<String> rows(Statement statement, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("select * from " + table)) {
            var columns = found.getMetaData();
            while (found.next()) {
                Map<String, String> row = new TreeMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    row.put(columns.getColumnName(i), text(found, i));
                }
                rows.add(row.toString());
            }
        }
        rows.sort(null);
        return rows;
    }

    private static String text(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        if (value instanceof OffsetDateTime || value instanceof Timestamp) {
            return row.getObject(column, OffsetDateTime.class).toInstant().toString();
        }
        return String.valueOf(value);
    }
}
