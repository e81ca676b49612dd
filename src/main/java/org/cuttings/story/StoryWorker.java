package org.cuttings.story;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.cuttings.background.Chore;
import org.cuttings.background.Chores;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has articles sorted into stories in the background, once the index has them. */
@Component
@EnableConfigurationProperties(StorySettings.class)
class StoryWorker {

    /** Articles wait until the index has them, of which nobody tells. */
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final Chore sorting;
    private final boolean wanted;

    StoryWorker(Sorter sorter, Chores chores, StorySettings settings) {
        this.sorting = chores.of("stories", 1, EVERY, goOn -> sorter.sortSome());
        this.wanted = settings.recognised();
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (wanted) {
            sorting.start();
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        sorting.stop();
    }
}
