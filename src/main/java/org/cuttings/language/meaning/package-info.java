/** Tells what the passages of a text mean, in numbers that can be compared. */
@NullMarked
package org.cuttings.language.meaning;

import org.jspecify.annotations.NullMarked;
