package org.cuttings.names;

import org.cuttings.OnPostgresql;

/** Proposing names on PostgreSQL. */
@OnPostgresql
class ProposalsOnPostgresTests extends ProposalsContract {}
