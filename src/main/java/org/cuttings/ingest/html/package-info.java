/** Web pages: finds the one article in a page among everything that surrounds it. */
@NullMarked
package org.cuttings.ingest.html;

import org.jspecify.annotations.NullMarked;
