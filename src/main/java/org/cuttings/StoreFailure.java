package org.cuttings;

import java.sql.SQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do when the archive cannot start because its database does not open. */
class StoreFailure extends AbstractFailureAnalyzer<SQLException> {

    /** H2's code for a file that another process holds. */
    private static final int IN_USE = 90020;

    /** How the SQLSTATE of a server begins that cannot be reached, or that refuses the account. */
    private static final String UNREACHABLE = "08";

    private static final String REFUSED = "28";

    @Override
    protected FailureAnalysis analyze(Throwable failure, SQLException cause) {
        return new FailureAnalysis(
                "The database does not open: " + firstLine(cause), advice(cause), failure);
    }

    private static String advice(SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        if (cause.getErrorCode() == IN_USE) {
            return "Another process has this folder open, and only one may. Stop it, or choose"
                    + " another folder with --cuttings.home=FOLDER.";
        }
        if (state.startsWith(UNREACHABLE)) {
            return "See that the database runs and that CUTTINGS_DB_URL is its address.";
        }
        if (state.startsWith(REFUSED)) {
            return "Set CUTTINGS_DB_USER and CUTTINGS_DB_PASSWORD to an account that may open it.";
        }
        return "See that the folder of the archive can be written to and its disk has room; if the"
                + " file itself is broken, put back the last copy of the folder.";
    }

    private static String firstLine(SQLException cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
