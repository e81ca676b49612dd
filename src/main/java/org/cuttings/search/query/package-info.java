/** What is asked of the archive: read from an address, and leniently from what somebody typed. */
@NullMarked
package org.cuttings.search.query;

import org.jspecify.annotations.NullMarked;
