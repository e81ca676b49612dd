package org.cuttings.reading;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.cuttings.article.Articles;
import org.cuttings.article.DiskRoom;
import org.cuttings.article.Rush;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reads whatever is to be read, as soon as it is stored, with several readers at a time. */
@Component
@EnableConfigurationProperties(ReadingSettings.class)
class ReadingWorkers {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingWorkers.class);

    /** So often a reader without work looks for what other processes stored or left. */
    private static final int LOOKS_EVERY_SECONDS = 10;

    private static final int STOPS_WITHIN_SECONDS = 10;

    private final NamesReader names;
    private final MeaningReader meanings;
    private final Rush rush;
    private final DiskRoom room;
    private final int workers;
    private final ExecutorService threads;
    private final BlockingQueue<Boolean> calls = new ArrayBlockingQueue<>(1);
    private volatile boolean stopping;

    ReadingWorkers(
            NamesReader names,
            MeaningReader meanings,
            Rush rush,
            DiskRoom room,
            ReadingSettings settings) {
        this.names = names;
        this.meanings = meanings;
        this.rush = rush;
        this.room = room;
        this.workers = settings.atOnce();
        this.threads =
                Executors.newCachedThreadPool(
                        work -> {
                            Thread thread = new Thread(work, "reading");
                            thread.setDaemon(true);
                            thread.setPriority(Thread.MIN_PRIORITY);
                            return thread;
                        });
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        for (int i = 0; i < workers; i++) {
            threads.execute(this::work);
        }
    }

    /** Calls one reader; it calls the next one where there is more to read. */
    @EventListener(Articles.Changed.class)
    void call() {
        calls.offer(true);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        // Not interrupted: that would close the files of the built-in database.
        threads.shutdown();
        call();
        if (!threads.awaitTermination(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            LOG.info("An article is still being read; it is read again at the next start");
        }
    }

    private void work() {
        while (!stopping) {
            try {
                long start = System.nanoTime();
                if (readSome()) {
                    rush.giveWay(System.nanoTime() - start, () -> stopping);
                } else {
                    calls.poll(LOOKS_EVERY_SECONDS, TimeUnit.SECONDS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                stopping = true;
            }
        }
        call();
    }

    private boolean readSome() {
        try {
            // who is named first: that is shown on pages
            boolean some =
                    !room.isLow()
                            && (names.readSome(() -> !stopping)
                                    || meanings.readSome(() -> !stopping));
            if (some) {
                call();
            }
            return some;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // The database may be away for a while; what was taken comes back by itself.
            LOG.error("Articles could not be read", e);
            return false;
        }
    }
}
