package org.cuttings.article;

import org.cuttings.OnPostgresql;

/** The store of names on PostgreSQL. */
@OnPostgresql
class NamesOnPostgresTests extends NamesContract {}
