/** Finds articles and quotes by words, names and dates. */
@ApplicationModule(allowedDependencies = "article")
@NullMarked
package org.cuttings.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
