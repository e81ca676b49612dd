package org.cuttings.names;

import org.cuttings.OnPostgresql;

/** Decisions about names on PostgreSQL. */
@OnPostgresql
class LibrarianOnPostgresTests extends LibrarianContract {}
