/** When articles and quotes were published, drawn as bars that lead to the dates they stand for. */
@NullMarked
package org.cuttings.reader.timeline;

import org.jspecify.annotations.NullMarked;
