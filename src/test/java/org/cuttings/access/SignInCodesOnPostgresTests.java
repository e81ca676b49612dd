package org.cuttings.access;

import org.cuttings.OnPostgresql;

/** Codes for signing in on PostgreSQL. */
@OnPostgresql
class SignInCodesOnPostgresTests extends SignInCodesContract {}
