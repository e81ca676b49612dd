package org.cuttings.background;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Readers who have asked something and have no answer yet. Where they keep half of the processors
 * busy, whoever works on many articles in a row lets them go first before each article, so that a
 * search takes about as long while thousands come in; the work itself gets on all the same, only
 * more slowly.
 */
@Component
public class Readers {

    private final int enough;
    private int here;

    @Autowired
    Readers() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    /**
     * @param enough so many readers are let go first, 1 or more
     */
    public Readers(int enough) {
        this.enough = enough;
    }

    /** Tells that somebody has asked something. */
    public synchronized void comes() {
        here++;
    }

    /** Tells that somebody was answered. */
    public synchronized void goes() {
        here--;
        if (!areBusy()) {
            notifyAll();
        }
    }

    /** Whether they are so many that others give way now. */
    public synchronized boolean areBusy() {
        return here >= enough;
    }

    /**
     * Returns once they are fewer.
     *
     * @param atMost after this long it returns all the same
     */
    public synchronized void letGoFirst(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        try {
            for (long left = atMost.toNanos();
                    areBusy() && left > 0;
                    left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
