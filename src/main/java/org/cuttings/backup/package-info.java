/** Writes the whole archive into one file, and reads such a file into an empty archive. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cuttings.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
