package org.cuttings.article;

import org.cuttings.OnPostgresql;

/** The store of articles on PostgreSQL. */
@OnPostgresql
class ArticlesOnPostgresTests extends ArticlesContract {}
