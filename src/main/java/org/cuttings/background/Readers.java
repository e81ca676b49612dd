package org.cuttings.background;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Readers who have asked something and have no answer yet. Where they keep all processors busy,
 * whoever works on many articles in a row lets them go first before each article, so that a search
 * takes about as long while thousands come in; the work itself gets on all the same, only more
 * slowly.
 */
@Component
public class Readers {

    private final int processors;
    private int here;

    @Autowired
    Readers() {
        this(Runtime.getRuntime().availableProcessors());
    }

    /**
     * @param processors so many readers are busy enough, 1 or more
     */
    public Readers(int processors) {
        this.processors = processors;
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

    /** Whether they keep all processors busy now. */
    public synchronized boolean areBusy() {
        return here >= processors;
    }

    /**
     * Returns once they leave a processor to others.
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
