package org.cuttings.names.proposal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How names that may be the same are sought.
 *
 * @param proposals whether they are sought at all
 * @param every how often the archive looks whether there are new names
 * @param patience how long a new name waits until its first articles are complete, and a decision
 *     until what was read at the same moment is stored
 */
@ConfigurationProperties("cuttings.names")
record NamesSettings(
        @DefaultValue("true") boolean proposals,
        @DefaultValue("20s") Duration every,
        @DefaultValue("1m") Duration patience) {}
