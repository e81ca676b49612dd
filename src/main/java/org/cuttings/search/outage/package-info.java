/** What searches do while the index does not answer, so that pages are shown without it. */
@NullMarked
package org.cuttings.search.outage;

import org.jspecify.annotations.NullMarked;
