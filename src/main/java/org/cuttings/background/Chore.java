package org.cuttings.background;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Work that goes on in the background, a little at a time. What there is to do stands in the
 * database, where others may leave more, so it looks there again and again. It gives way while
 * articles come in by the hundred and until they can be found, rests while the disk is full, and
 * goes on after a failure.
 */
public final class Chore {

    private static final Logger LOG = LoggerFactory.getLogger(Chore.class);

    private static final int STOPS_WITHIN_SECONDS = 10;

    private final String name;
    private final int threads;
    private final Duration every;
    private final Part part;
    private final boolean untilFound;
    private final Rush rush;
    private final DiskRoom room;
    private final List<Thread> running = new ArrayList<>();
    private final BlockingQueue<Boolean> calls = new ArrayBlockingQueue<>(1);
    private volatile boolean stopping;

    /**
     * @param untilFound whether it gives way until what came in can be found, too
     */
    Chore(
            String name,
            int threads,
            Duration every,
            Part part,
            boolean untilFound,
            Rush rush,
            DiskRoom room) {
        this.name = name;
        this.threads = threads;
        this.every = every;
        this.part = part;
        this.untilFound = untilFound;
        this.rush = rush;
        this.room = room;
    }

    /** A part of the work that takes a second or so. */
    @FunctionalInterface
    public interface Part {

        /**
         * Does it; tells whether there was something to do.
         *
         * @param goOn whether to finish all of it, or to leave what can be left
         */
        boolean some(BooleanSupplier goOn);
    }

    /** Begins to work, once the archive is open. */
    @SuppressWarnings("ThreadPriorityCheck") // a hint only: nothing depends on it
    public synchronized void start() {
        while (running.size() < threads && !stopping) {
            Thread thread = new Thread(this::work, name);
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            running.add(thread);
            thread.start();
        }
    }

    /** Tells that there may be something to do; whoever takes it calls the next. */
    public void call() {
        calls.offer(true);
    }

    /** Ends the work; what is left is found at the next start. */
    public void stop() throws InterruptedException {
        stopping = true;
        List<Thread> left;
        synchronized (this) {
            left = List.copyOf(running);
        }
        call();
        // Not interrupted: that would close the files of the built-in database.
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(STOPS_WITHIN_SECONDS);
        for (Thread thread : left) {
            thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
            if (thread.isAlive()) {
                LOG.info("The work on {} is not at its end; it is done at the next start", name);
                return;
            }
        }
    }

    private void work() {
        try {
            while (!stopping) {
                long start = System.nanoTime();
                if (some()) {
                    call();
                    giveWay(System.nanoTime() - start);
                } else {
                    calls.poll(every.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        call();
    }

    private void giveWay(long worked) throws InterruptedException {
        try {
            rush.giveWay(untilFound, worked, () -> stopping);
        } catch (DataAccessException e) {
            LOG.debug("The database is away, as the next part of the work will tell", e);
        }
    }

    private boolean some() {
        try {
            return !room.isLow() && part.some(() -> !stopping);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // The database may be away for a while; what was taken comes back by itself.
            LOG.error("The work on {} failed; it is tried again", name, e);
            return false;
        }
    }
}
