/** Tables as spreadsheets and databases export them: an article a row. */
@NullMarked
package org.cuttings.ingest.table;

import org.jspecify.annotations.NullMarked;
