/** News as JSON: an archive's own export, feeds, agencies' items and what other programs write. */
@NullMarked
package org.cuttings.ingest.json;

import org.jspecify.annotations.NullMarked;
