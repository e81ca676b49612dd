package org.cuttings.backup;

import org.cuttings.OnPostgresql;

/** Backups of PostgreSQL. */
@OnPostgresql
class BackupOnPostgresTests extends BackupContract {}
