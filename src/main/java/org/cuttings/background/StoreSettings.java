package org.cuttings.background;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the archive treats its disk.
 *
 * @param reserve with less than this free, nothing new is taken in
 */
@ConfigurationProperties("cuttings.store")
record StoreSettings(@DefaultValue("256MB") DataSize reserve) {}
