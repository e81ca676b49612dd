/** The indexes: how they are laid out, in which engine they are kept, and how they are asked. */
@NullMarked
package org.cuttings.search.index;

import org.jspecify.annotations.NullMarked;
