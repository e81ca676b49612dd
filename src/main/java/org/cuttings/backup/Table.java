package org.cuttings.backup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table as it is written into a backup.
 *
 * @param columns in the order of their names, so that two databases write the same
 * @param orderedBy a column by which rows come so that one refers to earlier ones, where rows refer
 *     to others of the table
 * @param itself columns that refer to rows of the table itself
 */
record Table(String name, List<Column> columns, Optional<String> orderedBy, List<String> itself) {

    /** What a table keeps of something. */
    record Column(String name, Kind kind) {}

    String select() {
        return "select "
                + names()
                + " from "
                + name
                + orderedBy.map(column -> " order by " + column).orElse("");
    }

    String insert() {
        return "insert into "
                + name
                + " ("
                + names()
                + ") values ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", "))
                + ")";
    }

    /** Where a column stands among the others. */
    int place(String column) {
        return columns.stream().map(Column::name).toList().indexOf(column);
    }

    private String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
