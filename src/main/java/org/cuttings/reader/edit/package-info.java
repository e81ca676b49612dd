/** Pages on which articles are taken in and corrected, and which tell what was changed in them. */
@NullMarked
package org.cuttings.reader.edit;

import org.jspecify.annotations.NullMarked;
