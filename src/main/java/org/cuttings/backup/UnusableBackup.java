package org.cuttings.backup;

/** A file that no archive can be made of, or a database that cannot take one. */
public final class UnusableBackup extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableBackup(String message) {
        super(message);
    }

    UnusableBackup(String message, Throwable cause) {
        super(message, cause);
    }
}
