package org.cuttings.search;

import org.cuttings.OpenSearchCluster;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Finding articles with three nodes of OpenSearch. */
@SpringBootTest(properties = "spring.application.name=articles on a cluster")
@ActiveProfiles("opensearch")
@ContextConfiguration(initializers = OpenSearchCluster.ThreeNodes.class)
class ArticleSearchOnClusterTests extends ArticleSearchContract {}
