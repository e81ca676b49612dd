package org.cuttings.story;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
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

/** Has articles sorted into stories in the background, as soon as they are stored. */
@Component
@EnableConfigurationProperties(StorySettings.class)
class StoryWorker {

    private static final Logger LOG = LoggerFactory.getLogger(StoryWorker.class);

    /** So often it looks for what other processes stored or left. */
    private static final int LOOKS_EVERY_SECONDS = 10;

    private static final int STOPS_WITHIN_SECONDS = 10;

    private final Sorter sorter;
    private final Rush rush;
    private final DiskRoom room;
    private final Thread thread;
    private final boolean wanted;
    private final BlockingQueue<Boolean> calls = new ArrayBlockingQueue<>(1);
    private volatile boolean stopping;

    StoryWorker(Sorter sorter, Rush rush, DiskRoom room, StorySettings settings) {
        this.sorter = sorter;
        this.rush = rush;
        this.room = room;
        this.wanted = settings.recognised();
        this.thread = new Thread(this::work, "stories");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (wanted) {
            thread.start();
        }
    }

    @EventListener(Articles.Changed.class)
    void call() {
        calls.offer(true);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        call();
        // Not interrupted: that would close the files of the built-in database.
        thread.join(TimeUnit.SECONDS.toMillis(STOPS_WITHIN_SECONDS));
    }

    private void work() {
        try {
            while (!stopping) {
                long start = System.nanoTime();
                if (sortSome()) {
                    rush.giveWay(System.nanoTime() - start, () -> stopping);
                } else {
                    calls.poll(LOOKS_EVERY_SECONDS, TimeUnit.SECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean sortSome() {
        try {
            return !room.isLow() && sorter.sortSome();
        } catch (RuntimeException e) {
            // The database may be away for a while; what was not sorted is found there again.
            LOG.error("Articles could not be sorted into stories", e);
            return false;
        }
    }
}
