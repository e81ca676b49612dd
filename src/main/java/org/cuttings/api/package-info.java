/** The same archive as JSON; here is what all of it shares. An export may be a feed. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "article",
            "audit",
            "backup",
            "correction",
            "feed",
            "ingest",
            "ingest::recognition",
            "names",
            "names::proposal",
            "reading",
            "search",
            "search::facet",
            "search::outage",
            "search::query",
            "search::quote",
            "search::upkeep"
        })
@NullMarked
package org.cuttings.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
