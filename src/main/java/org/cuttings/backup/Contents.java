package org.cuttings.backup;

import java.util.List;

/**
 * How a backup is to be read, its first entry.
 *
 * @param format of the file; readers know theirs and earlier ones
 * @param schema number of the last migration, such as "013"
 * @param made when, as an instant of ISO 8601
 * @param tables in an order in which each comes behind those it refers to
 */
record Contents(int format, String schema, String made, List<Columns> tables) {

    static final int FORMAT = 1;

    static final String ENTRY = "cuttings.json";
    static final String SUMS = "sums.json";

    /** The columns of a table, in the order of the values of its rows. */
    record Columns(String table, List<String> columns) {

        String entry() {
            return "tables/" + table + ".ndjson";
        }
    }
}
