package org.cuttings;

import org.cuttings.backup.UnfinishedRestore;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do when the archive cannot start because it is not whole. */
class UnfinishedRestoreFailure extends AbstractFailureAnalyzer<UnfinishedRestore> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, UnfinishedRestore cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Give the same command again, restore or move: it goes on where it was. Or begin"
                        + " with an empty folder or database.",
                failure);
    }
}
