/** Pages on which the archive is looked after: accounts, the trash, what was done and by whom. */
@NullMarked
package org.cuttings.reader.desk;

import org.jspecify.annotations.NullMarked;
