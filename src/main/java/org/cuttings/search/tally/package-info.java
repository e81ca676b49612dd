/** How many documents of an index have each value of a field, counted in each engine's own way. */
@NullMarked
package org.cuttings.search.tally;

import org.jspecify.annotations.NullMarked;
