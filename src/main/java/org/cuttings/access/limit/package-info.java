/** How often one address is answered, by all processes of an archive together. */
@NullMarked
package org.cuttings.access.limit;

import org.jspecify.annotations.NullMarked;
