/** What language models have in common: how they are run, and the pieces of words they read. */
@NullMarked
package org.cuttings.language.model;

import org.jspecify.annotations.NullMarked;
