/** Who is who: one name for one person across the archive, corrected by people. */
@ApplicationModule(
        allowedDependencies = {"article", "background", "language::alike", "search::upkeep"})
@NullMarked
package org.cuttings.names;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
