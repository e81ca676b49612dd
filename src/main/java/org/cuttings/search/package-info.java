/** Finds articles and quotes by words, names, dates and meaning. */
@ApplicationModule(allowedDependencies = {"article", "audit", "background", "language", "shingle"})
@NullMarked
package org.cuttings.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
