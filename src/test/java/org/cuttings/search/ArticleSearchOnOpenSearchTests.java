package org.cuttings.search;

import org.cuttings.OpenSearchCluster;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Finding articles with a node of OpenSearch. */
@SpringBootTest(properties = "spring.application.name=articles on opensearch")
@ActiveProfiles("opensearch")
@ContextConfiguration(initializers = OpenSearchCluster.OneNode.class)
class ArticleSearchOnOpenSearchTests extends ArticleSearchContract {}
