/** What people corrected in what was found in articles, kept whenever an article is read again. */
@ApplicationModule(allowedDependencies = {"article"})
@NullMarked
package org.cuttings.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
