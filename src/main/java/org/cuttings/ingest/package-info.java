/** Turns an uploaded file into a stored article. */
@ApplicationModule(
        allowedDependencies = {"article", "audit", "background", "correction", "language"})
@NullMarked
package org.cuttings.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
