/** How the archive is doing: what it holds, and what still waits to be done. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cuttings.vitals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
