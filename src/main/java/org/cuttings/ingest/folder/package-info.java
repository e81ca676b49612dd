/** Imports the files of a folder: all at once when it is asked to, or each as it appears. */
@NullMarked
package org.cuttings.ingest.folder;

import org.jspecify.annotations.NullMarked;
