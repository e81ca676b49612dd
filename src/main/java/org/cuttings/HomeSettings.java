package org.cuttings;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the archive lives on disk.
 *
 * @param home folder of the built-in database and of the index
 */
@ConfigurationProperties("cuttings")
record HomeSettings(@DefaultValue("./data") Path home) {}
