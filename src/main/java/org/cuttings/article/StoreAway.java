package org.cuttings.article;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells whether something failed because the database does not answer. */
public final class StoreAway {

    /** What SQL:2016 calls a connection exception. */
    private static final String CONNECTION = "08";

    /** What PostgreSQL says while it stops, starts or takes nobody. */
    private static final String INTERVENTION = "57P";

    /** What HikariCP says, without a state, of a connection that broke in the middle. */
    private static final String CLOSED = "Connection is closed";

    private StoreAway() {}

    /** Whether a failure, or one of those behind it, is that the database is away. */
    public static boolean isCauseOf(@Nullable Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLTransientConnectionException
                    || each instanceof SQLNonTransientConnectionException
                    || each instanceof SQLRecoverableException
                    || each instanceof SQLException sql && isAway(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(SQLException failure) {
        String state = failure.getSQLState();
        return state == null
                ? CLOSED.equals(failure.getMessage())
                : state.startsWith(CONNECTION) || state.startsWith(INTERVENTION);
    }
}
