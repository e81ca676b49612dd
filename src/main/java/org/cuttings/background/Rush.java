package org.cuttings.background;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * The time while articles come in by the hundred, until they can be found. Work in the background
 * gives way then; it gets on all the same, only more slowly.
 */
@Component
public class Rush {

    /** Fewer are no rush: they are read at once. */
    private static final int MANY = 200;

    private static final Duration OVER_AFTER = Duration.ofSeconds(2);

    /** While there is a rush, background work rests so many times as long as it worked. */
    private static final int RESTS = 9;

    private static final Duration LONGEST_REST = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final Unfindable unfindable;
    private int came;
    private long last = System.nanoTime();

    Rush(Unfindable unfindable) {
        this.unfindable = unfindable;
    }

    /** Tells that so many articles have come in. */
    public synchronized void came(int articles) {
        if (sinceLast() > OVER_AFTER.toNanos()) {
            came = 0;
        }
        came = Math.min(MANY, came + articles);
        last = System.nanoTime();
    }

    /** Whether there is a rush now. */
    boolean on() {
        return isComing() || unfindable.isMuch();
    }

    private synchronized boolean isComing() {
        return came >= MANY && sinceLast() <= OVER_AFTER.toNanos();
    }

    private long sinceLast() {
        return System.nanoTime() - last;
    }

    /**
     * Rests after work in the background; not at all if there is no rush.
     *
     * @param untilFound whether it rests until what came in can be found, too
     * @param worked how long the work took, in nanoseconds
     * @param enough whether to stop resting all the same
     */
    void giveWay(boolean untilFound, long worked, BooleanSupplier enough)
            throws InterruptedException {
        long end = System.nanoTime() + Math.min(RESTS * worked, LONGEST_REST.toNanos());
        while ((untilFound ? on() : isComing())
                && !enough.getAsBoolean()
                && System.nanoTime() < end) {
            rest();
        }
    }

    private synchronized void rest() throws InterruptedException {
        TimeUnit.NANOSECONDS.timedWait(this, LOOK.toNanos());
    }
}
