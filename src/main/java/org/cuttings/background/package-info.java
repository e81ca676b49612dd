/** Work that goes on beside the answering of requests, and to whom it gives way. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cuttings.background;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
