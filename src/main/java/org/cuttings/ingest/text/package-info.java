/** Text as people paste it: from bytes to characters, and from lines to an article. */
@NullMarked
package org.cuttings.ingest.text;

import org.jspecify.annotations.NullMarked;
