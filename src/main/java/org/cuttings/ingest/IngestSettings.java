package org.cuttings.ingest;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How files are taken in.
 *
 * @param folder whose files are imported as they appear; null for none
 * @param every how often the folder is looked through
 * @param atOnce how many imports are read at the same time, at least 1; the others wait
 */
@ConfigurationProperties("cuttings.ingest")
public record IngestSettings(
        @Nullable Path folder, @DefaultValue("3s") Duration every, @DefaultValue("2") int atOnce) {

    public IngestSettings {
        if (atOnce < 1) {
            throw new IllegalArgumentException(
                    "cuttings.ingest.at-once must be at least 1, was " + atOnce);
        }
    }
}
