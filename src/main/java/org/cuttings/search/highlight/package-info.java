/** Where an article has what was sought: marks in its texts, and the excerpts that results show. */
@NullMarked
package org.cuttings.search.highlight;

import org.jspecify.annotations.NullMarked;
