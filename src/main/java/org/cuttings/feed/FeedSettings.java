package org.cuttings.feed;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What other programs are told about the archive.
 *
 * @param contact where holes in its security are reported, such as mailto:editor@example.org or an
 *     https address; its page about itself where there is none
 */
@ConfigurationProperties("cuttings.feed")
record FeedSettings(@Nullable String contact) {}
