package org.cuttings.access.signin;

import org.cuttings.OnPostgresql;

/** Codes for signing in on PostgreSQL. */
@OnPostgresql
class SignInCodesOnPostgresTests extends SignInCodesContract {}
