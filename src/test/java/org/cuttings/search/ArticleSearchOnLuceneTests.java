package org.cuttings.search;

import org.springframework.boot.test.context.SpringBootTest;

/** Finding articles with the engine in this process. */
@SpringBootTest(properties = "spring.application.name=articles on lucene")
class ArticleSearchOnLuceneTests extends ArticleSearchContract {}
