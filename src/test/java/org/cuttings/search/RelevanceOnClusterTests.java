package org.cuttings.search;

import org.cuttings.OpenSearchCluster;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** What three nodes of OpenSearch put first. */
@SpringBootTest(
        properties = {
            "spring.application.name=relevance on a cluster",
            "cuttings.language.meaning=on"
        })
@ActiveProfiles("opensearch")
@ContextConfiguration(initializers = OpenSearchCluster.ThreeNodes.class)
class RelevanceOnClusterTests extends RelevanceContract {}
