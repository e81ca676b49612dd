package org.cuttings.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the embedded database's file small, and safe from a power cut.
 *
 * <p>H2 appends every change to its file. Whoever tells it to write at once ({@code WRITE_DELAY=0})
 * also turns off the thread that gathers what is still needed from mostly outdated parts of the
 * file, so the file would grow for as long as the archive runs. This does that work, once a second,
 * a few megabytes at a time, and has the operating system write everything through to the disk.
 * Without an embedded database it does nothing.
 */
@Component
class FileKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FileKeeper.class);
    private static final long PAUSE_MILLIS = 1_000;

    /** Parts of the file are gathered while less than so much of them, in percent, is needed. */
    private static final int NEEDED = 70;

    /** The same while much changes: what is gathered then is soon outdated again. */
    private static final int NEEDED_WHILE_BUSY = 40;

    /** Much changes where so often in a round something is written. */
    private static final int BUSY = 5;

    private static final int MOST_BYTES = 16 << 20;

    private static final int STOPS_WITHIN_SECONDS = 10;

    private final DataSource dataSource;
    private @Nullable ScheduledExecutorService thread;
    private long lastVersion;
    private boolean tidy;

    FileKeeper(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void start() {
        Optional<MVStore> store = store();
        if (store.isPresent()) {
            ScheduledExecutorService started =
                    Executors.newSingleThreadScheduledExecutor(
                            work -> {
                                Thread named = new Thread(work, "database-file");
                                named.setDaemon(true);
                                return named;
                            });
            var unused =
                    started.scheduleWithFixedDelay(
                            () -> keep(store.get()),
                            PAUSE_MILLIS,
                            PAUSE_MILLIS,
                            TimeUnit.MILLISECONDS);
            thread = started;
        }
    }

    /** One round of the work; public statistics of the store decide whether there is any. */
    void keep(MVStore store) {
        try {
            if (store.isClosed()) {
                return;
            }
            long version = store.getCurrentVersion();
            long writes = version - lastVersion;
            if (writes == 0 && tidy) {
                return;
            }
            store.sync();
            boolean busy = writes > BUSY;
            boolean gathered = store.compact(busy ? NEEDED_WHILE_BUSY : NEEDED, MOST_BYTES);
            if (gathered) {
                store.commit(); // what was gathered is outdated where it was from then on
            }
            tidy = !busy && !gathered;
            lastVersion = version; // what came meanwhile is not through to the disk
        } catch (RuntimeException e) {
            LOG.warn("The database file could not be tidied; the archive goes on", e);
        }
    }

    /** The store behind the data source; empty unless it is an H2 file of this process. */
    private Optional<MVStore> store() {
        try (Connection connection = dataSource.getConnection()) {
            if (connection.isWrapperFor(JdbcConnection.class)
                    && connection.unwrap(JdbcConnection.class).getSession()
                            instanceof SessionLocal session
                    && session.getDatabase().isPersistent()) {
                return Optional.of(session.getDatabase().getStore().getMvStore());
            }
            return Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService started = thread;
        thread = null;
        if (started != null) {
            // Not interrupted: that would close the database's file.
            started.shutdown();
            try {
                if (!started.awaitTermination(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                    LOG.info("The database file is still being tidied");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
