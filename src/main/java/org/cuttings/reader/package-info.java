/** The pages people use. They ask access which addresses lead here. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "access::session",
            "access::signin",
            "article",
            "audit",
            "background",
            "correction",
            "difference",
            "ingest",
            "ingest::recognition",
            "names",
            "names::proposal",
            "reading",
            "search",
            "search::facet",
            "search::highlight",
            "search::outage",
            "search::query",
            "search::quote",
            "search::upkeep",
            "vitals"
        })
@NullMarked
package org.cuttings.reader;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
