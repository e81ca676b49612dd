/** Who did what in the archive, and when. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cuttings.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
