/** Looks after the file of the embedded database. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cuttings.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
