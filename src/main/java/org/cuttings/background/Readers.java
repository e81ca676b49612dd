package org.cuttings.background;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Readers who wait for an answer since the processors are busy with others. Whoever works on many
 * articles in a row lets them go first before each article, so that a search takes about as long
 * while thousands come in; the work itself gets on all the same, only more slowly.
 */
@Component
public class Readers {

    private int waiting;

    /** Tells that somebody begins to wait. */
    public synchronized void waits() {
        waiting++;
    }

    /** Tells that somebody need not wait any more. */
    public synchronized void waitsNoMore() {
        waiting--;
        if (waiting == 0) {
            notifyAll();
        }
    }

    /** Whether somebody waits now. */
    public synchronized boolean areWaiting() {
        return waiting > 0;
    }

    /**
     * Returns once nobody waits.
     *
     * @param atMost after this long it returns whoever waits
     */
    public synchronized void letGoFirst(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        try {
            for (long left = atMost.toNanos();
                    waiting > 0 && left > 0;
                    left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
