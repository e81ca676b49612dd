package org.cuttings.bench;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads what a database answers, as a program that shows it would. */
final class Rows {

    private Rows() {}

    /** Reads all values; gives the first if it is a number, 0 where there is no row. */
    static long read(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        String first = null;
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
                String value = rows.getString(column);
                first = first == null ? value : first;
            }
        }
        return first == null || !first.matches("\\d+") ? 0 : Long.parseLong(first);
    }
}
