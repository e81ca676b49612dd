package org.cuttings.article;

import org.cuttings.OnPostgresql;

/** Taking in many articles at once on PostgreSQL. */
@OnPostgresql
class AccessionsOnPostgresTests extends AccessionsContract {}
