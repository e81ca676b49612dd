/** Files that hold other files: zip, tar, gzip and bzip2, and archives of the web. */
@NullMarked
package org.cuttings.ingest.archive;

import org.jspecify.annotations.NullMarked;
