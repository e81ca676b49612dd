package org.cuttings.search;

import org.cuttings.OnPostgresql;

/** Finding quotes on PostgreSQL. */
@OnPostgresql
class QuoteSearchOnPostgresTests extends QuoteSearchContract {}
