/** Finds the people, organisations and places a text names. */
@NullMarked
package org.cuttings.language.names;

import org.jspecify.annotations.NullMarked;
