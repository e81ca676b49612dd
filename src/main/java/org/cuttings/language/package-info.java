/** Reads prose: in which language it is, who and what is named in it, who said what. */
@ApplicationModule(allowedDependencies = "article")
@NullMarked
package org.cuttings.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
