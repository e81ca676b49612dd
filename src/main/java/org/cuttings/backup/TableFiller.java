package org.cuttings.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.cuttings.backup.Table.Column;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/** Makes rows of the lines of a table's text, from where that broke off. */
final class TableFiller {

    private static final int ROWS_AT_ONCE = 200;
    private static final int LENGTH_AT_ONCE = 4 << 20;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Connection connection;
    private final Table table;
    private final Progress progress;
    private final List<Later> later = new ArrayList<>();

    /**
     * @param progress what is done with the rows of each transaction before it ends
     */
    TableFiller(Connection connection, Table table, Progress progress) {
        this.connection = connection;
        this.table = table;
        this.progress = progress;
    }

    /** Is told how many lines are rows. */
    interface Progress {

        void at(long lines) throws SQLException;
    }

    /** A reference to a row that comes later in the same table. */
    private record Later(String column, long id, long other) {}

    /**
     * Fills the table.
     *
     * @param done so many lines are rows already
     */
    void fill(BufferedReader lines, long done) throws IOException, SQLException {
        long at = 0;
        try (PreparedStatement insert = connection.prepareStatement(table.insert())) {
            int rows = 0;
            int length = 0;
            String line;
            while ((line = lines.readLine()) != null) {
                at++;
                if (at <= done) {
                    remember(line);
                    continue;
                }
                set(insert, JSON.readTree(line));
                insert.addBatch();
                rows++;
                length += line.length();
                if (rows == ROWS_AT_ONCE || length > LENGTH_AT_ONCE) {
                    insert.executeBatch();
                    progress.at(at);
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
        progress.at(at);
    }

    /** What refers to later rows is set at the end, also where the row is there. */
    private void remember(String line) {
        if (!table.itself().isEmpty()) {
            JsonNode row = JSON.readTree(line);
            for (int i = 0; i < table.columns().size(); i++) {
                now(row, i);
            }
        }
    }

    private void set(PreparedStatement insert, JsonNode row) throws SQLException {
        for (int i = 0; i < table.columns().size(); i++) {
            table.columns().get(i).kind().set(insert, i + 1, now(row, i));
        }
    }

    /** What a column is to have for now: nothing yet where it refers to a later row. */
    private JsonNode now(JsonNode row, int place) {
        Column column = table.columns().get(place);
        JsonNode value = row.get(place);
        if (table.itself().contains(column.name()) && !value.isNull()) {
            long id = row.get(table.place("id")).longValue();
            if (value.longValue() > id) {
                later.add(new Later(column.name(), id, value.longValue()));
                return NullNode.getInstance();
            }
        }
        return value;
    }
}
