package org.cuttings.search;

import java.time.Duration;
import org.cuttings.article.Articles;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The changes that the index has still to learn. They are written in the transaction of the change
 * itself, so that none is lost whatever happens, and forgotten once the index has them on disk.
 */
@Component
public class IndexQueue {

    /** Longer queues are a bulk load, whose sender does not look for each article at once. */
    private static final long SHORT = 24;

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long PAUSE_MILLIS = 8;

    private final JdbcClient jdbc;

    IndexQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many changes are waiting. */
    public long length() {
        return count("status = 'PENDING'", "");
    }

    /** Waits until nothing is left in the queue; false if that took longer than {@code atMost}. */
    public boolean settle(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (length() > 0) {
            if (System.nanoTime() - end > 0 || !pause()) {
                return false;
            }
        }
        return true;
    }

    /** Lets whoever changed an article find it as it is now: the answer waits for the index. */
    @EventListener
    void afterChange(Articles.Changed change) {
        if (RequestContextHolder.getRequestAttributes() == null) {
            return;
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (count("entity_id = ?", Long.toString(change.id())) > 0) {
            if (System.nanoTime() - end > 0 || length() > SHORT || !pause()) {
                return;
            }
        }
    }

    private long count(String where, String parameter) {
        var sql = jdbc.sql("select count(*) from hsearch_outbox_event where " + where);
        return (where.contains("?") ? sql.param(parameter) : sql).query(Long.class).single();
    }

    @SuppressWarnings("ThreadSleep")
    private static boolean pause() {
        try {
            // Hibernate Search tells nobody when it has worked off a change, so we look again.
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
