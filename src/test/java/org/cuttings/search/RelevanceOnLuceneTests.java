package org.cuttings.search;

import org.springframework.boot.test.context.SpringBootTest;

/** What the engine in this process puts first. */
@SpringBootTest(
        properties = {
            "spring.application.name=relevance on lucene",
            "cuttings.language.meaning=on"
        })
class RelevanceOnLuceneTests extends RelevanceContract {}
