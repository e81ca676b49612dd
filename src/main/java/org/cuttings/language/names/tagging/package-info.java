/** Finds where names stand in a text and what they name, by a trained model or by rules. */
@NullMarked
package org.cuttings.language.names.tagging;

import org.jspecify.annotations.NullMarked;
