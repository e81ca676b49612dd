package org.cuttings.search.quote;

import org.cuttings.OnPostgresql;

/** Finding quotes on PostgreSQL. */
@OnPostgresql
class QuoteSearchOnPostgresTests extends QuoteSearchContract {}
