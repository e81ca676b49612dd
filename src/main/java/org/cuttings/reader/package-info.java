/** The pages people use. */
@ApplicationModule(allowedDependencies = {"article", "ingest", "search"})
@NullMarked
package org.cuttings.reader;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
