package org.cuttings.access;

import org.cuttings.OnPostgresql;

/** The store of accounts on PostgreSQL. */
@OnPostgresql
class AccountsOnPostgresTests extends AccountsContract {}
