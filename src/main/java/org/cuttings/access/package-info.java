/** Who may do what: reading is open, writing needs the editor. */
@ApplicationModule(allowedDependencies = "article")
@NullMarked
package org.cuttings.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
