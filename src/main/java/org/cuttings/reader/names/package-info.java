/** Pages about people, organisations and places, and on which it is decided who is who. */
@NullMarked
package org.cuttings.reader.names;

import org.jspecify.annotations.NullMarked;
