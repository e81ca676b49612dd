package org.cuttings.ingest;

/** What was asked of an import has to wait until it is finished. */
public final class ImportRunning extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportRunning(ImportJob job) {
        super(
                "Import "
                        + job.key()
                        + " is still being read; try its failed files again once it is finished");
    }
}
