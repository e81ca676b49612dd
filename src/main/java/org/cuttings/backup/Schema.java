package org.cuttings.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cuttings.backup.Table.Column;

/**
 * The tables of an archive, as the database describes them, each behind those it refers to. What is
 * made anew by itself is left out: the queue of the index, who is signed in or asks how often, how
 * far a restore is, and the list of migrations.
 */
final class Schema {

    private static final String HISTORY = "flyway_schema_history";

    /** What the names of tables begin with whose rows are of the moment only. */
    private static final List<String> PASSING =
            List.of(
                    "hsearch_",
                    "spring_session",
                    "sign_in_failure",
                    "request_count",
                    RestoreRecord.TABLE);

    private Schema() {}

    static List<Table> of(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        String catalog = connection.getCatalog();
        String schema = connection.getSchema();
        Set<String> left = new TreeSet<>();
        try (ResultSet tables = database.getTables(catalog, schema, "%", null)) {
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME");
                // "TABLE" in one database, "BASE TABLE" in the other
                boolean isTable = tables.getString("TABLE_TYPE").endsWith("TABLE");
                boolean passing = PASSING.stream().anyMatch(name::startsWith);
                if (isTable && !passing && !name.equals(HISTORY)) {
                    left.add(name);
                }
            }
        }
        Map<String, Table> all = new LinkedHashMap<>();
        Map<String, Set<String>> refers = new LinkedHashMap<>();
        for (String name : left) {
            List<String> itself = new ArrayList<>();
            Set<String> others = new TreeSet<>();
            try (ResultSet keys = database.getImportedKeys(catalog, schema, name)) {
                while (keys.next()) {
                    if (keys.getString("PKTABLE_NAME").equals(name)) {
                        itself.add(keys.getString("FKCOLUMN_NAME"));
                    } else {
                        others.add(keys.getString("PKTABLE_NAME"));
                    }
                }
            }
            refers.put(name, others);
            all.put(
                    name,
                    new Table(
                            name,
                            columns(database, catalog, schema, name),
                            itself.isEmpty() ? Optional.empty() : Optional.of("id"),
                            itself));
        }
        return ordered(all, refers);
    }

    private static List<Column> columns(
            DatabaseMetaData database, String catalog, String schema, String table)
            throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet found = database.getColumns(catalog, schema, table, "%")) {
            while (found.next()) {
                columns.add(
                        new Column(
                                found.getString("COLUMN_NAME"),
                                Kind.of(
                                        found.getInt("DATA_TYPE"),
                                        found.getString("TYPE_NAME").toLowerCase(Locale.ROOT))));
            }
        }
        columns.sort(Comparator.comparing(Column::name));
        return columns;
    }

    private static List<Table> ordered(Map<String, Table> tables, Map<String, Set<String>> refers) {
        List<Table> ordered = new ArrayList<>();
        Set<String> done = new TreeSet<>();
        while (done.size() < tables.size()) {
            int before = done.size();
            for (Table table : tables.values()) {
                if (!done.contains(table.name())
                        && done.containsAll(refers.getOrDefault(table.name(), Set.of()))) {
                    done.add(table.name());
                    ordered.add(table);
                }
            }
            if (done.size() == before) {
                throw new IllegalStateException("Tables refer to each other in a circle");
            }
        }
        return ordered;
    }
}
