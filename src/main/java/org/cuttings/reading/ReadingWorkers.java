package org.cuttings.reading;

import jakarta.annotation.PreDestroy;
import org.cuttings.article.Articles;
import org.cuttings.background.Chore;
import org.cuttings.background.Chores;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reads whatever is to be read, as soon as it is stored, with several readers at a time. */
@Component
@EnableConfigurationProperties(ReadingSettings.class)
class ReadingWorkers {

    private final Chore reading;

    ReadingWorkers(
            NamesReader names, MeaningReader meanings, Chores chores, ReadingSettings settings) {
        // who is named first: that is shown on pages
        this.reading =
                chores.of(
                        "reading",
                        settings.atOnce(),
                        goOn -> names.readSome(goOn) || meanings.readSome(goOn));
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        reading.start();
    }

    /** Calls one reader; it calls the next one where there is more to read. */
    @EventListener(Articles.Changed.class)
    void call() {
        reading.call();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        reading.stop();
    }
}
