package org.cuttings.crowd;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many readers at the same moment are served.
 *
 * @param sharedFor so long an answer is given to others who ask the same and are not signed in; 0
 *     to work each out anew
 */
@ConfigurationProperties("cuttings.crowd")
record CrowdSettings(@DefaultValue("1s") Duration sharedFor) {}
