package org.cuttings.backup;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.cuttings.backup.Contents.Columns;
import org.cuttings.backup.Table.Column;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the whole archive into one file: a zip archive with a text of JSON arrays for each table,
 * a row a line. All of it is as it was at one moment, whatever changes meanwhile.
 */
@Component
public class BackupWriter {

    private static final int ROWS_AT_ONCE = 200;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DataSource database;
    private final Clock clock = Clock.systemUTC();

    BackupWriter(DataSource database) {
        this.database = database;
    }

    /** What the archive holds at this moment, as a backup would tell it. */
    public Sums sums() throws IOException, SQLException {
        return atOneMoment(
                connection -> {
                    Sums sums = new Sums(new LinkedHashMap<>());
                    for (Table table : Schema.of(connection)) {
                        sums.tables().put(table.name(), read(connection, table, row -> {}));
                    }
                    return sums;
                });
    }

    /**
     * Writes a backup.
     *
     * @param out closed by the caller
     * @return how many rows there are of each table
     */
    public Map<String, Long> write(OutputStream out) throws IOException, SQLException {
        return atOneMoment(connection -> write(connection, out));
    }

    /** Reads something. */
    private interface Reading<T> {

        T from(Connection connection) throws IOException, SQLException;
    }

    private <T> T atOneMoment(Reading<T> reading) throws IOException, SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (Lazily unused = new Lazily(connection)) {
                return reading.from(connection);
            } finally {
                connection.rollback();
            }
        }
    }

    private Map<String, Long> write(Connection connection, OutputStream out)
            throws IOException, SQLException {
        if (RestoreRecord.isIn(connection)) {
            throw new UnusableBackup(UnfinishedRestore.WHY);
        }
        List<Table> tables = Schema.of(connection);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        entry(
                zip,
                Contents.ENTRY,
                new Contents(
                        Contents.FORMAT,
                        migration(connection),
                        clock.instant().toString(),
                        tables.stream().map(BackupWriter::columns).toList()));
        Sums sums = new Sums(new LinkedHashMap<>());
        for (Table table : tables) {
            zip.putNextEntry(new ZipEntry(columns(table).entry()));
            // not closed, as that would end the whole archive
            Writer lines = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
            sums.tables()
                    .put(
                            table.name(),
                            read(
                                    connection,
                                    table,
                                    row -> {
                                        lines.write(row);
                                        lines.write('\n');
                                    }));
            lines.flush();
            zip.closeEntry();
        }
        entry(zip, Contents.SUMS, sums);
        zip.finish();
        return sums.rows();
    }

    private static void entry(ZipOutputStream zip, String name, Object value) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(JSON.writeValueAsBytes(value));
        zip.closeEntry();
    }

    private static Columns columns(Table table) {
        return new Columns(table.name(), table.columns().stream().map(Column::name).toList());
    }

    private static String migration(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet last =
                        statement.executeQuery(
                                """
                                select "version" from flyway_schema_history
                                 where "version" is not null and "success" = true
                                 order by "installed_rank" desc limit 1
                                """)) {
            if (!last.next()) {
                throw new UnusableBackup("The database holds no archive");
            }
            return last.getString(1);
        }
    }

    /** Does something with a row. */
    interface RowConsumer {

        void accept(String row) throws IOException;
    }

    /** Hands over the rows of a table, each as an array of JSON. */
    static Sums.Of read(Connection connection, Table table, RowConsumer rows)
            throws IOException, SQLException {
        Sum sum = new Sum();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet found = statement.executeQuery(table.select())) {
                while (found.next()) {
                    String row = json(table, found);
                    sum.add(row);
                    rows.accept(row);
                }
            }
        }
        return sum.value();
    }

    private static String json(Table table, ResultSet row) throws SQLException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartArray();
            for (int i = 0; i < table.columns().size(); i++) {
                table.columns().get(i).kind().write(json, row, i + 1);
            }
            json.writeEndArray();
        }
        return text.toString();
    }

    /** Has the embedded database hand over rows as they are read, not all at the end. */
    static final class Lazily implements AutoCloseable {

        private final Connection connection;
        private final boolean embedded;

        Lazily(Connection connection) throws SQLException {
            this.connection = connection;
            this.embedded = connection.getMetaData().getDatabaseProductName().equals("H2");
            set(1);
        }

        private void set(int value) throws SQLException {
            if (embedded) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("set lazy_query_execution " + value);
                }
            }
        }

        @Override
        public void close() throws SQLException {
            set(0);
        }
    }
}
