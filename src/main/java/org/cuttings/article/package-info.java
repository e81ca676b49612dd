/** What an article is, and the store of all articles. */
@ApplicationModule(allowedDependencies = {"audit", "background"})
@NullMarked
package org.cuttings.article;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
