/** The front page, and the lists of articles and quotes: searched, and narrowed by filters. */
@NullMarked
package org.cuttings.reader.list;

import org.jspecify.annotations.NullMarked;
