package org.cuttings.search.quote;

import org.cuttings.OnPostgresql;
import org.cuttings.OpenSearchCluster;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Finding quotes with PostgreSQL and three nodes of OpenSearch. */
@OnPostgresql
@ActiveProfiles("opensearch")
@ContextConfiguration(initializers = OpenSearchCluster.ThreeNodes.class)
class QuoteSearchOnClusterTests extends QuoteSearchContract {}
