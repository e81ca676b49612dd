/** What language models have in common: the pieces of words that they read. */
@NullMarked
package org.cuttings.language.model;

import org.jspecify.annotations.NullMarked;
