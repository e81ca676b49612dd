/** Reads stored articles in the background: who is named in them, and who said what. */
@ApplicationModule(
        allowedDependencies = {"article", "audit", "background", "correction", "language"})
@NullMarked
package org.cuttings.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
