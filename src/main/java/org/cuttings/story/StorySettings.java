package org.cuttings.story;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param recognised whether versions of one story are recognised
 */
@ConfigurationProperties("cuttings.story")
record StorySettings(@DefaultValue("true") boolean recognised) {}
