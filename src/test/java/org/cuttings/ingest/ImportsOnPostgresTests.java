package org.cuttings.ingest;

import org.cuttings.OnPostgresql;

/** The store of imports on PostgreSQL. */
@OnPostgresql
class ImportsOnPostgresTests extends ImportsContract {}
