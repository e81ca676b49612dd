package org.cuttings.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.cuttings.backup.BackupWriter.Lazily;
import org.cuttings.backup.Contents.Columns;
import org.cuttings.backup.Table.Column;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes an archive of a backup in an empty database. What breaks off goes on where it was when it
 * is begun again, and until it is at its end nobody can open the archive. A backup of an earlier
 * release is brought up to date.
 */
public final class BackupReader {

    private static final Logger LOG = LoggerFactory.getLogger(BackupReader.class);

    private static final Duration BETWEEN_KEEPING = Duration.ofSeconds(1);
    private static final Duration BETWEEN_TELLING = Duration.ofSeconds(10);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DataSource database;
    private final Duration betweenKeeping;
    private final String[] migrations;

    /**
     * Restores into this database.
     *
     * @param migrations where the migrations of the archive's tables are
     */
    public BackupReader(DataSource database, String... migrations) {
        this(database, BETWEEN_KEEPING, migrations);
    }

    /**
     * @param betweenKeeping what becomes rows within that time is lost where the restore breaks off
     */
    BackupReader(DataSource database, Duration betweenKeeping, String... migrations) {
        this.database = database;
        this.betweenKeeping = betweenKeeping;
        this.migrations = migrations.clone();
    }

    /** What a backup holds; empty if the file is none, or not whole. */
    public static Optional<Sums> sums(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            return Optional.of(read(zip, Contents.SUMS, Sums.class));
        } catch (ZipException | JacksonException | UnusableBackup | NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * Makes an archive of a backup, or goes on with it.
     *
     * @return what there is of each table now, read again after it was written
     * @throws UnusableBackup if the file is no backup or damaged, or the database holds something
     *     else; then nothing has changed, or nothing is left of what was written
     * @throws SQLException if the database fails; what was written is gone on from
     */
    public Sums restore(Path file) throws IOException, SQLException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Contents contents = read(zip, Contents.ENTRY, Contents.class);
            if (contents.format() > Contents.FORMAT) {
                throw new UnusableBackup(
                        file + " was made by a newer release; restore it with that one");
            }
            Sums sums = read(zip, Contents.SUMS, Sums.class);
            if (!isAllThere(contents, sums)) {
                check(zip, contents, sums);
                prepare(contents.schema());
                fill(zip, contents, sums);
            }
            flyway("latest").migrate();
            end();
            return sums;
        } catch (ZipException | JacksonException e) {
            throw new UnusableBackup(file + " is no backup, or not whole; copy it again", e);
        }
    }

    private static <T> T read(ZipFile zip, String entry, Class<T> type) throws IOException {
        ZipEntry found = zip.getEntry(entry);
        if (found == null) {
            throw new UnusableBackup(
                    zip.getName() + " is no backup, or not whole: it has no " + entry);
        }
        try (InputStream in = zip.getInputStream(found)) {
            return JSON.readValue(in, type);
        }
    }

    /** Before anything is written, the file is read once to its end. */
    private static void check(ZipFile zip, Contents contents, Sums sums) throws IOException {
        for (Columns table : contents.tables()) {
            Sum sum = new Sum();
            try (BufferedReader lines = lines(zip, table)) {
                String line;
                while ((line = lines.readLine()) != null) {
                    sum.add(line);
                }
            }
            if (!sum.value().equals(sums.tables().get(table.table()))) {
                throw new UnusableBackup(
                        zip.getName()
                                + " is damaged: "
                                + table.entry()
                                + " is not what was written; use another copy");
            }
        }
    }

    private static BufferedReader lines(ZipFile zip, Columns table) throws IOException {
        ZipEntry entry = zip.getEntry(table.entry());
        if (entry == null) {
            throw new UnusableBackup(zip.getName() + " is not whole: it has no " + table.entry());
        }
        return new BufferedReader(
                new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8));
    }

    /** Makes the tables as they were when the backup was made. */
    private void prepare(String schema) throws SQLException {
        Flyway latest = flyway("latest");
        MigrationVersion wanted = MigrationVersion.fromVersion(schema);
        boolean known =
                List.of(latest.info().all()).stream()
                        .anyMatch(migration -> wanted.equals(migration.getVersion()));
        if (!known) {
            throw new UnusableBackup(
                    "The backup was made by a newer release (tables of version "
                            + schema
                            + "); restore it with that one");
        }
        var current = latest.info().current();
        if (current != null && !wanted.equals(current.getVersion())) {
            throw new UnusableBackup(
                    "The database has tables of another release; restore into an empty one");
        }
        flyway(schema).migrate();
    }

    private Flyway flyway(String target) {
        FluentConfiguration settings =
                Flyway.configure().dataSource(database).locations(migrations).target(target);
        return settings.load();
    }

    private void fill(ZipFile zip, Contents contents, Sums sums) throws IOException, SQLException {
        String backup = fingerprint(contents, sums);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Lazily unused = new Lazily(connection)) {
                RestoreRecord record = record(connection, contents, backup);
                Map<String, Table> tables =
                        Schema.of(connection).stream()
                                .collect(Collectors.toMap(Table::name, Function.identity()));
                try {
                    for (Columns columns : contents.tables()) {
                        fill(connection, zip, columns, known(tables, columns), sums, record);
                    }
                } catch (UnusableBackup e) {
                    connection.rollback();
                    begin(connection, contents, backup);
                    RestoreRecord.end(connection);
                    connection.commit();
                    throw e;
                }
                connection.commit();
            } catch (SQLException | IOException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    /** Whether all was written before, and only the tables were not brought up to date. */
    private boolean isAllThere(Contents contents, Sums sums) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return RestoreRecord.isOf(connection, fingerprint(contents, sums))
                    && RestoreRecord.isAllIn(connection, contents.tables().size());
        }
    }

    private void end() throws SQLException {
        try (Connection connection = database.getConnection()) {
            RestoreRecord.end(connection);
        }
    }

    /** What only this backup has. */
    private static String fingerprint(Contents contents, Sums sums) {
        Sum sum = new Sum();
        sum.add(JSON.writeValueAsString(contents));
        sum.add(JSON.writeValueAsString(sums));
        return sum.value().sum();
    }

    private static RestoreRecord record(Connection connection, Contents contents, String backup)
            throws SQLException {
        if (RestoreRecord.isOf(connection, backup)) {
            LOG.info("The restore goes on where it broke off");
            return RestoreRecord.goOn(connection, backup);
        }
        if (!RestoreRecord.isIn(connection)) {
            refuseIfUsed(connection);
        }
        return begin(connection, contents, backup);
    }

    private static RestoreRecord begin(Connection connection, Contents contents, String backup)
            throws SQLException {
        // first what says that the tables are a part only, then what changes them
        RestoreRecord record = RestoreRecord.begin(connection, backup);
        connection.commit();
        empty(connection, contents);
        connection.commit();
        return record;
    }

    private void fill(
            Connection connection,
            ZipFile zip,
            Columns columns,
            Table table,
            Sums sums,
            RestoreRecord record)
            throws IOException, SQLException {
        String name = table.name();
        Sums.Of wanted = sums.tables().get(name);
        if (wanted == null || record.isChecked(name)) {
            return;
        }
        try (BufferedReader lines = lines(zip, columns)) {
            new TableFiller(connection, table, new Step(connection, record, name, wanted.rows()))
                    .fill(lines, record.lines(name));
        }
        if (!BackupWriter.read(connection, table, row -> {}).equals(wanted)) {
            throw new UnusableBackup(
                    "The database did not keep "
                            + name
                            + " as it was written; nothing was restored");
        }
        record.note(name, wanted.rows(), true);
        connection.commit();
    }

    /** Puts on disk what has become rows, each second, and tells of it now and then. */
    private final class Step implements TableFiller.Progress {

        private final Connection connection;
        private final RestoreRecord record;
        private final String table;
        private final long of;
        private long kept = System.nanoTime();
        private long told = kept;

        Step(Connection connection, RestoreRecord record, String table, long of) {
            this.connection = connection;
            this.record = record;
            this.table = table;
            this.of = of;
        }

        @Override
        public void at(long lines) throws SQLException {
            long now = System.nanoTime();
            if (now - kept > betweenKeeping.toNanos()) {
                record.note(table, lines, false);
                connection.commit();
                kept = now;
            }
            if (now - told > BETWEEN_TELLING.toNanos()) {
                LOG.info("{}: {} of {} rows", table, lines, of);
                told = now;
            }
        }
    }

    private static Table known(Map<String, Table> tables, Columns columns) {
        Table table = tables.get(columns.table());
        if (table == null
                || !table.columns().stream().map(Column::name).toList().equals(columns.columns())) {
            throw new UnusableBackup(
                    "The backup has a table "
                            + columns.table()
                            + " that no archive has; restore another copy");
        }
        return table;
    }

    /** An archive with articles is left as it is, and so is one that is open. */
    private static void refuseIfUsed(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet open =
                    statement.executeQuery(
                            "select 1 from hsearch_agent where expiration > current_timestamp limit 1")) {
                if (open.next()) {
                    throw new UnusableBackup(
                            "An archive is open on this database, or was some seconds ago; stop it"
                                    + " and try again");
                }
            }
            for (String telling : List.of("article", "import_job")) {
                try (ResultSet some =
                        statement.executeQuery("select 1 from " + telling + " limit 1")) {
                    if (some.next()) {
                        throw new UnusableBackup(
                                "The database holds an archive with articles or imports; restore"
                                        + " into an empty one");
                    }
                }
            }
        }
    }

    /** Takes out what the migrations put in, or another restore. */
    private static void empty(Connection connection, Contents contents) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            List<Columns> tables = new ArrayList<>(contents.tables());
            for (int i = tables.size() - 1; i >= 0; i--) {
                statement.executeUpdate("delete from " + tables.get(i).table());
            }
        }
    }
}
