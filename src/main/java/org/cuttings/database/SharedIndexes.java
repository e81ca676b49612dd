package org.cuttings.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.h2.jdbc.JdbcConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has references in the embedded database use the indexes that are there.
 *
 * <p>H2 makes an index of its own for a reference if there is none on its columns yet. Where the
 * migrations add one later, as PostgreSQL needs it, each row would be kept in both, and each of
 * them costs a page of the file for nearly every row that comes in. A reference that is made anew
 * takes the index that is there, and H2's own goes. Elsewhere there is nothing to do.
 */
@Component
class SharedIndexes implements Callback {

    private static final Logger LOG = LoggerFactory.getLogger(SharedIndexes.class);

    /** References with an index of their own beside another of the same column alone. */
    static final String KEPT_TWICE =
            """
            select t.table_name, t.constraint_name, c.column_name, p.table_name, p.column_name,
                   r.delete_rule
              from information_schema.table_constraints t
              join information_schema.indexes own
                on own.index_schema = t.index_schema and own.index_name = t.index_name
               and own.is_generated
              join information_schema.referential_constraints r
                on r.constraint_schema = t.constraint_schema
               and r.constraint_name = t.constraint_name
              join information_schema.key_column_usage c
                on c.constraint_schema = t.constraint_schema
               and c.constraint_name = t.constraint_name
              join information_schema.key_column_usage p
                on p.constraint_schema = r.unique_constraint_schema
               and p.constraint_name = r.unique_constraint_name
             where t.constraint_type = 'FOREIGN KEY'
               and exists (
                   select 1 from information_schema.index_columns other
                    where other.table_schema = t.table_schema and other.table_name = t.table_name
                      and other.index_name <> own.index_name
                      and other.column_name = c.column_name
                      and not exists (
                          select 1 from information_schema.index_columns wider
                           where wider.index_schema = other.index_schema
                             and wider.index_name = other.index_name
                             and wider.ordinal_position = 2))
               and not exists (
                   select 1 from information_schema.key_column_usage further
                    where further.constraint_schema = t.constraint_schema
                      and further.constraint_name = t.constraint_name
                      and further.ordinal_position > 1)
             order by t.table_name, t.constraint_name
            """;

    /** Before what is noted at a column while its reference is made anew. */
    private static final String NOTED = "to be made: ";

    /** A reference of one column. */
    private record Reference(
            String table, String name, String column, String to, String key, String onDelete) {

        static Reference of(ResultSet row) throws SQLException {
            return new Reference(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6));
        }

        /** Each step is on disk by itself, so what is still to be done is noted before. */
        void makeAnew(Statement statement) throws SQLException {
            String made =
                    "alter table %s add constraint if not exists \"%s\" foreign key (%s) references %s (%s) on delete %s"
                            .formatted(table, name, column, to, key, onDelete);
            statement.execute(note(table, column, '\'' + NOTED + made + '\''));
            statement.execute("alter table " + table + " drop constraint \"" + name + '"');
            statement.execute(made);
            statement.execute(note(table, column, "null"));
        }
    }

    private static String note(String table, String column, String what) {
        return "comment on column " + table + '.' + column + " is " + what;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            share(context.getConnection());
        } catch (SQLException e) {
            throw new FlywayException(
                    "The references of the embedded database could not be made anew; the next start goes on",
                    e);
        }
    }

    private static void share(Connection connection) throws SQLException {
        if (!connection.isWrapperFor(JdbcConnection.class)) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            makeWhatIsNoted(statement);
            List<Reference> references = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(KEPT_TWICE)) {
                while (rows.next()) {
                    references.add(Reference.of(rows));
                }
            }
            for (Reference reference : references) {
                reference.makeAnew(statement);
            }
            LOG.debug("{} references use an index that was there", references.size());
        }
    }

    /** What was begun when the process was killed. */
    private static void makeWhatIsNoted(Statement statement) throws SQLException {
        List<String> left = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery(
                        """
                        select table_name, column_name, remarks from information_schema.columns
                         where table_schema = 'public' and remarks like '%s%%'
                        """
                                .formatted(NOTED))) {
            while (rows.next()) {
                left.add(rows.getString(3).substring(NOTED.length()));
                left.add(note(rows.getString(1), rows.getString(2), "null"));
            }
        }
        for (String each : left) {
            statement.execute(each);
        }
    }

    @Override
    public String getCallbackName() {
        return "sharedIndexes";
    }
}
