/** Seeks names that may be the same, and proposes them to editors with what speaks for it. */
@NullMarked
package org.cuttings.names.proposal;

import org.jspecify.annotations.NullMarked;
