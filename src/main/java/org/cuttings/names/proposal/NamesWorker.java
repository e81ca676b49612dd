package org.cuttings.names.proposal;

import jakarta.annotation.PreDestroy;
import java.time.Instant;
import org.cuttings.article.Key;
import org.cuttings.background.Chore;
import org.cuttings.background.Chores;
import org.cuttings.names.Librarian;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Works on the archive's names in the background whenever there is something new. */
@Component
@EnableConfigurationProperties(NamesSettings.class)
class NamesWorker {

    private final Proposer proposer;
    private final Librarian librarian;
    private final NamesSettings settings;
    private final Chore comparing;

    NamesWorker(Proposer proposer, Librarian librarian, Chores chores, NamesSettings settings) {
        this.proposer = proposer;
        this.librarian = librarian;
        this.settings = settings;
        this.comparing = chores.of("names", 1, settings.every(), goOn -> compareSome());
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        comparing.start();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        comparing.stop();
    }

    private boolean compareSome() {
        Instant before = Instant.now().minus(settings.patience());
        return librarian.check(before) || settings.proposals() && proposer.next(Key.first(before));
    }
}
