/** Finds what is reported in the writer's own words: "she said that the bridge would open". */
@NullMarked
package org.cuttings.language.quotes.indirect;

import org.jspecify.annotations.NullMarked;
