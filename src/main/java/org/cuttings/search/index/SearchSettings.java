package org.cuttings.search.index;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the indexes are kept.
 *
 * @param indexPrefix what the names of the indexes begin with in OpenSearch, where several archives
 *     may share a cluster: lower-case letters, digits and hyphens
 */
@ConfigurationProperties("cuttings.search")
record SearchSettings(@DefaultValue("cuttings-") String indexPrefix) {}
