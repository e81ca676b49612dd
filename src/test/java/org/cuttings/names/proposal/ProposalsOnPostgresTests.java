package org.cuttings.names.proposal;

import org.cuttings.OnPostgresql;

/** Proposing names on PostgreSQL. */
@OnPostgresql
class ProposalsOnPostgresTests extends ProposalsContract {}
