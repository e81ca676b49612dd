/** Many readers at the same moment: who is answered when, and with what others are answered. */
@ApplicationModule(allowedDependencies = {"access", "access::gate", "background"})
@NullMarked
package org.cuttings.crowd;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
