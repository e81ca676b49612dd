package org.cuttings.reading;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How stored articles are read in the background.
 *
 * @param workers articles read at the same time by this process, 0 or more; 0 leaves reading to
 *     other processes, null is one less than there are processors, and at least one
 * @param upgrade whether to read all articles again by itself once a new release reads otherwise
 */
@ConfigurationProperties("cuttings.reading")
record ReadingSettings(@Nullable Integer workers, @DefaultValue("false") boolean upgrade) {

    ReadingSettings {
        if (workers != null && workers < 0) {
            throw new IllegalArgumentException(
                    "cuttings.reading.workers must be 0 or more, was " + workers);
        }
    }

    /** How many articles are read at the same time. */
    int atOnce() {
        return workers != null
                ? workers
                : Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    }
}
