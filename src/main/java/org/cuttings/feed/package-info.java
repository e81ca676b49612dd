/** What other programs fetch from the archive: feeds of any search, and its maps for crawlers. */
@ApplicationModule(allowedDependencies = {"access", "article", "search", "search::query"})
@NullMarked
package org.cuttings.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
