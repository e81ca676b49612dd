package org.cuttings.backup;

import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.stereotype.Component;

/** Lets no archive be opened that is not whole. */
@Component
class RestoreGuard implements Callback {

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            if (RestoreRecord.isIn(context.getConnection())) {
                throw new UnfinishedRestore();
            }
        } catch (SQLException e) {
            throw new FlywayException("Whether the archive is whole could not be told", e);
        }
    }

    @Override
    public String getCallbackName() {
        return "restoreGuard";
    }
}
