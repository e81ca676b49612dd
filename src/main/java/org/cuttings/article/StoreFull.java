package org.cuttings.article;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells whether something failed because the database has no room left on its disk. */
public final class StoreFull {

    /** What whoever wanted to store something is told. */
    public static final String TOLD =
            "The database has no room left on its disk, so nothing can be stored; what is there can"
                    + " be read. Make room and try again";

    /** PostgreSQL's disk_full, of the class of insufficient resources. */
    private static final String DISK_FULL = "53100";

    /** What the system says to whoever writes there, and the database on to us. */
    private static final String NO_SPACE = "No space left on device";

    private StoreFull() {}

    /** Whether a failure, or one of those behind it, is that there is no room. */
    public static boolean isCauseOf(@Nullable Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState())
                    || (each instanceof SQLException || each instanceof IOException)
                            && String.valueOf(each.getMessage()).contains(NO_SPACE)) {
                return true;
            }
        }
        return false;
    }
}
