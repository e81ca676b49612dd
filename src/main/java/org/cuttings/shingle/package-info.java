/** Takes a text for the set of its runs of words, by which copies of it are told. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cuttings.shingle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
