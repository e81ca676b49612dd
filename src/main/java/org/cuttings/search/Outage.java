package org.cuttings.search;

import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Whether the engine that holds the indexes answers. While it does not, only now and then is one
 * question tried, so that not everybody waits for it in vain; one answer ends that.
 */
@Component
public class Outage {

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    private static final long NANOS_BETWEEN_TRIES = 5_000_000_000L;

    private final LongSupplier clock;
    private boolean away;
    private long nextTry;

    @Autowired
    Outage() {
        this(System::nanoTime);
    }

    /**
     * @param clock in nanoseconds
     */
    Outage(LongSupplier clock) {
        this.clock = clock;
    }

    /** Whether the index did not answer when it was last asked. */
    public synchronized boolean isAway() {
        return away;
    }

    /** Whether a failure, or one of those behind it, is that the index does not answer. */
    public boolean isCauseOf(Throwable failure) {
        boolean cause = IndexAway.isCauseOf(failure);
        if (cause) {
            begin(failure);
        }
        return cause;
    }

    private synchronized void begin(Throwable failure) {
        if (!away) {
            LOG.warn("The index does not answer; pages are shown without what it adds", failure);
            away = true;
            nextTry = clock.getAsLong() + NANOS_BETWEEN_TRIES;
        }
    }

    /** Whether a question may be asked; if it is one that tries, others have to wait for it. */
    synchronized boolean mayAsk() {
        long now = clock.getAsLong();
        boolean may = !away || now - nextTry >= 0;
        if (may && away) {
            nextTry = now + NANOS_BETWEEN_TRIES;
        }
        return may;
    }

    /** A question was answered. */
    synchronized void end() {
        if (away) {
            LOG.info("The index answers again");
            away = false;
        }
    }
}
