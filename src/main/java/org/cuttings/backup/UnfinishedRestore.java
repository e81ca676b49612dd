package org.cuttings.backup;

/** A database that holds a part of an archive only, since its restore broke off. */
public final class UnfinishedRestore extends RuntimeException {

    private static final long serialVersionUID = 1L;

    static final String WHY =
            "The database holds a part of an archive only: its restore or move broke off";

    UnfinishedRestore() {
        super(WHY);
    }
}
