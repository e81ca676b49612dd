package org.cuttings.story;

import org.cuttings.OnPostgresql;

/** Sorting articles into stories on PostgreSQL. */
@OnPostgresql
class StoriesOnPostgresTests extends StoriesContract {}
