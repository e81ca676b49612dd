package org.cuttings.search.upkeep;

import jakarta.annotation.PreDestroy;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.cuttings.background.Chore;
import org.cuttings.background.Chores;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.outboxpolling.OutboxPollingExtension;
import org.hibernate.search.mapper.orm.outboxpolling.mapping.OutboxPollingSearchMapping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has the index try again what it could not take. Hibernate Search gives a change up after a few
 * attempts; an engine that was away for an hour would miss it for good.
 */
@Component
class IndexRetries {

    private static final Logger LOG = LoggerFactory.getLogger(IndexRetries.class);

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final EntityManagerFactory factory;
    private final Chore work;

    IndexRetries(EntityManagerFactory factory, Chores chores) {
        this.factory = factory;
        this.work = chores.ofIndex("index-retries", EVERY, this::again);
    }

    /** Never asks to be called again at once. */
    private boolean again(BooleanSupplier goOn) {
        OutboxPollingSearchMapping queue =
                Search.mapping(factory).extension(OutboxPollingExtension.get());
        long given = queue.countAbortedEvents();
        if (given > 0) {
            LOG.info("The index tries {} changes again that it could not take", given);
            queue.reprocessAbortedEvents();
        }
        return false;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        work.start();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        work.stop();
    }
}
