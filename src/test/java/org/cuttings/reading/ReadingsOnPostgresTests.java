package org.cuttings.reading;

import org.cuttings.OnPostgresql;

/** The reading of articles on PostgreSQL. */
@OnPostgresql
class ReadingsOnPostgresTests extends ReadingsContract {}
