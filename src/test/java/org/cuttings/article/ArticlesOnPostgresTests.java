package org.cuttings.article;

import org.cuttings.OnPostgresql;
import org.springframework.modulith.test.ApplicationModuleTest;

/** The store on PostgreSQL. */
@OnPostgresql
@ApplicationModuleTest(extraIncludes = "search")
class ArticlesOnPostgresTests extends ArticlesContract {}
