/** Finds what is said in a text, and by whom. */
@NullMarked
package org.cuttings.language.quotes;

import org.jspecify.annotations.NullMarked;
