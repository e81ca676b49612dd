package org.cuttings.correction;

import org.cuttings.OnPostgresql;

/** Corrections on PostgreSQL. */
@OnPostgresql
class CorrectorOnPostgresTests extends CorrectorContract {}
