/** Who may do what: reading is open unless a setting closes it, writing needs the editor. */
@ApplicationModule(allowedDependencies = "audit")
@NullMarked
package org.cuttings.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
