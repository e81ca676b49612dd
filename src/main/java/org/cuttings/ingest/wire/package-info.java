/** Formats of news agencies: NITF, NewsML and what Reuters sent before them. */
@NullMarked
package org.cuttings.ingest.wire;

import org.jspecify.annotations.NullMarked;
