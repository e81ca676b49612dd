/** The words that tell who says something: cues such as "said", and whom they belong to. */
@NullMarked
package org.cuttings.language.quotes.attribution;

import org.jspecify.annotations.NullMarked;
