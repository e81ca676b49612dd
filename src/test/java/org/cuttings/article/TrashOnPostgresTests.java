package org.cuttings.article;

import org.cuttings.OnPostgresql;

/** The trash on PostgreSQL. */
@OnPostgresql
class TrashOnPostgresTests extends TrashContract {}
