/** Cuts prose into paragraphs, sentences and words. */
@NullMarked
package org.cuttings.language.text;

import org.jspecify.annotations.NullMarked;
