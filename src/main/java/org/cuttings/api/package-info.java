/** The same archive as JSON. */
@ApplicationModule(allowedDependencies = {"article", "ingest", "search"})
@NullMarked
package org.cuttings.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
