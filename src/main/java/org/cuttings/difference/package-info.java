/** What differs between two versions of a text, word by word. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cuttings.difference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
