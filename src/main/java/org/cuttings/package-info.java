/** Cuttings, a searchable archive of news articles. */
@NullMarked
package org.cuttings;

import org.jspecify.annotations.NullMarked;
