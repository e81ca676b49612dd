/** Finds quotes: who said what about what, and when. */
@NullMarked
package org.cuttings.search.quote;

import org.jspecify.annotations.NullMarked;
