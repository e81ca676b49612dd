package org.cuttings.names;

import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.cuttings.article.DiskRoom;
import org.cuttings.article.Key;
import org.cuttings.article.Rush;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Works on the archive's names in the background whenever there is something new. */
@Component
@EnableConfigurationProperties(NamesSettings.class)
class NamesWorker {

    private static final Logger LOG = LoggerFactory.getLogger(NamesWorker.class);

    private final Proposer proposer;
    private final Librarian librarian;
    private final Rush rush;
    private final DiskRoom room;
    private final NamesSettings settings;
    private final CountDownLatch stop = new CountDownLatch(1);

    NamesWorker(
            Proposer proposer,
            Librarian librarian,
            Rush rush,
            DiskRoom room,
            NamesSettings settings) {
        this.proposer = proposer;
        this.librarian = librarian;
        this.rush = rush;
        this.room = room;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Thread thread = new Thread(this::work, "names");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    @PreDestroy
    void stop() {
        stop.countDown();
    }

    private void work() {
        try {
            while (!stop.await(settings.every().toMillis(), TimeUnit.MILLISECONDS)) {
                if (!room.isLow()) {
                    workOff();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean andGiveWay(BooleanSupplier work) throws InterruptedException {
        long start = System.nanoTime();
        boolean more = work.getAsBoolean();
        rush.giveWay(System.nanoTime() - start, () -> stop.getCount() == 0);
        return more;
    }

    private void workOff() throws InterruptedException {
        Instant before = Instant.now().minus(settings.patience());
        try {
            boolean more = true;
            while (more && stop.getCount() > 0) {
                more = andGiveWay(() -> librarian.check(before));
            }
            more = settings.proposals();
            while (more && stop.getCount() > 0) {
                more = andGiveWay(() -> proposer.next(Key.first(before)));
            }
        } catch (RuntimeException e) {
            // the database may be away for a while; what was not done is found there again
            LOG.error("Names could not be compared", e);
        }
    }
}
