package org.cuttings.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * How far the restore of a backup has come, kept in the database that is filled, so that one that
 * broke off goes on where it was. The table is there as long as the restore is not at its end.
 */
final class RestoreRecord {

    static final String TABLE = "unfinished_restore";

    private final Connection connection;
    private final String backup;

    private RestoreRecord(Connection connection, String backup) {
        this.connection = connection;
        this.backup = backup;
    }

    /** Whether a database holds a part of an archive only. */
    static boolean isIn(Connection connection) throws SQLException {
        try (ResultSet found =
                connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), connection.getSchema(), TABLE, null)) {
            return found.next();
        }
    }

    /**
     * The record of a backup that is being restored.
     *
     * @param backup what only this backup has, 64 characters
     * @return true if its restore broke off, and goes on
     */
    static boolean isOf(Connection connection, String backup) throws SQLException {
        if (!isIn(connection)) {
            return false;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select backup from " + TABLE + " limit 1")) {
            return row.next() && row.getString(1).equals(backup);
        }
    }

    /** Begins the record of a backup, whatever there was one of. */
    static RestoreRecord begin(Connection connection, String backup) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    create table if not exists %s (
                        backup     varchar(64) not null,
                        table_name varchar(64) not null primary key,
                        line_count bigint      not null,
                        checked    boolean     not null
                    )
                    """
                            .formatted(TABLE));
            statement.executeUpdate("delete from " + TABLE);
        }
        RestoreRecord record = new RestoreRecord(connection, backup);
        record.note("", 0, false); // there is always a row
        return record;
    }

    /** Whether all of so many tables are whole, and were read again. */
    static boolean isAllIn(Connection connection, int tables) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select count(*) from " + TABLE + " where checked")) {
            return row.next() && row.getInt(1) == tables;
        }
    }

    static RestoreRecord goOn(Connection connection, String backup) {
        return new RestoreRecord(connection, backup);
    }

    /** How many lines of a table's text are rows by now. */
    long lines(String table) throws SQLException {
        return number("line_count", table);
    }

    /** Whether a table is whole and was read again. */
    boolean isChecked(String table) throws SQLException {
        return number("case when checked then 1 else 0 end", table) == 1;
    }

    private long number(String what, String table) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select " + what + " from " + TABLE + " where table_name = ?")) {
            select.setString(1, table);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /** Notes how far a table is; on disk with the rows themselves. */
    void note(String table, long lines, boolean checked) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "update "
                                + TABLE
                                + " set line_count = ?, checked = ? where table_name = ?")) {
            update.setLong(1, lines);
            update.setBoolean(2, checked);
            update.setString(3, table);
            if (update.executeUpdate() == 1) {
                return;
            }
        }
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into "
                                + TABLE
                                + " (backup, table_name, line_count, checked) values (?, ?, ?, ?)")) {
            insert.setString(1, backup);
            insert.setString(2, table);
            insert.setLong(3, lines);
            insert.setBoolean(4, checked);
            insert.executeUpdate();
        }
    }

    /** The restore is at its end, or nothing is left of it. */
    static void end(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table " + TABLE);
        }
    }
}
