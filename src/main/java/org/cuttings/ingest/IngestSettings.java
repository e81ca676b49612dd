package org.cuttings.ingest;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How files come in by themselves.
 *
 * @param folder whose files are imported as they appear; null for none
 * @param every how often the folder is looked through
 */
@ConfigurationProperties("cuttings.ingest")
record IngestSettings(@Nullable Path folder, @DefaultValue("3s") Duration every) {}
