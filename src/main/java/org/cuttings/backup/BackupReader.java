package org.cuttings.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/**
 * Makes an archive of a backup in an empty database: all of it or nothing. A backup of an earlier
 * release is brought up to date.
 */
public final class BackupReader {

    private static final int ROWS_AT_ONCE = 200;
    private static final int LENGTH_AT_ONCE = 4 << 20;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DataSource database;
    private final String[] migrations;

    /**
     * Restores into this database.
     *
     * @param migrations where the migrations of the archive's tables are
     */
    public BackupReader(DataSource database, String... migrations) {
        this.database = database;
        this.migrations = migrations.clone();
    }

    /**
     * Makes an archive of a backup.
     *
     * @return what there is of each table now, read again after it was written
     * @throws UnusableBackup if the file is no backup or damaged, or the database holds something;
     *     then nothing has changed
     */
    public Sums restore(Path file) throws IOException, SQLException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Contents contents = read(zip, Contents.ENTRY, Contents.class);
            if (contents.format() > Contents.FORMAT) {
                throw new UnusableBackup(
                        file + " was made by a newer release; restore it with that one");
            }
            Sums sums = read(zip, Contents.SUMS, Sums.class);
            check(zip, contents, sums);
            prepare(contents.schema());
            fill(zip, contents, sums);
            flyway("latest").migrate();
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
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Lazily unused = new Lazily(connection)) {
                Map<String, Table> tables =
                        Schema.of(connection).stream()
                                .collect(Collectors.toMap(Table::name, Function.identity()));
                empty(connection, contents);
                for (Columns columns : contents.tables()) {
                    Table table = known(tables, columns);
                    insert(connection, table, zip, columns);
                    Sums.Of now = BackupWriter.read(connection, table, row -> {});
                    if (!now.equals(sums.tables().get(table.name()))) {
                        throw new UnusableBackup(
                                "The database did not keep "
                                        + table.name()
                                        + " as it was written; nothing was restored");
                    }
                }
                connection.commit();
            } catch (SQLException | IOException | RuntimeException e) {
                connection.rollback();
                throw e;
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

    /** Takes out what the migrations put in; an archive with articles is left as it is. */
    private static void empty(Connection connection, Contents contents) throws SQLException {
        try (Statement statement = connection.createStatement()) {
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
            List<Columns> tables = new ArrayList<>(contents.tables());
            for (int i = tables.size() - 1; i >= 0; i--) {
                statement.executeUpdate("delete from " + tables.get(i).table());
            }
        }
    }

    /** A reference to a row that comes later in the same table. */
    private record Later(String column, long id, long other) {}

    private static void insert(Connection connection, Table table, ZipFile zip, Columns columns)
            throws IOException, SQLException {
        List<Later> later = new ArrayList<>();
        try (BufferedReader lines = lines(zip, columns);
                PreparedStatement insert = connection.prepareStatement(table.insert())) {
            int rows = 0;
            int length = 0;
            String line;
            while ((line = lines.readLine()) != null) {
                set(insert, table, JSON.readTree(line), later);
                insert.addBatch();
                rows++;
                length += line.length();
                if (rows == ROWS_AT_ONCE || length > LENGTH_AT_ONCE) {
                    insert.executeBatch();
                    rows = 0;
                    length = 0;
                }
            }
            insert.executeBatch();
        }
        for (Later one : later) {
            String sql = "update " + table.name() + " set " + one.column() + " = ? where id = ?";
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setLong(1, one.other());
                update.setLong(2, one.id());
                update.executeUpdate();
            }
        }
    }

    private static void set(PreparedStatement insert, Table table, JsonNode row, List<Later> later)
            throws SQLException {
        long id = table.itself().isEmpty() ? 0 : row.get(table.place("id")).longValue();
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            JsonNode value = row.get(i);
            if (table.itself().contains(column.name())
                    && !value.isNull()
                    && value.longValue() > id) {
                later.add(new Later(column.name(), id, value.longValue()));
                value = NullNode.getInstance();
            }
            column.kind().set(insert, i + 1, value);
        }
    }
}
