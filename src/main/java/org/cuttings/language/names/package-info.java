/** Who and what a text names: which of its names are one, and what a name tells by itself. */
@NullMarked
package org.cuttings.language.names;

import org.jspecify.annotations.NullMarked;
