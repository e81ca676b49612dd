/** Tells which articles are versions of one story; what is told anew, the index has to learn. */
@ApplicationModule(allowedDependencies = {"background", "search", "search::upkeep", "shingle"})
@NullMarked
package org.cuttings.story;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
