/**
 * Cuts the text of articles into sentences, and makes words of it by which all their forms are
 * found.
 */
@NullMarked
package org.cuttings.search.analysis;

import org.jspecify.annotations.NullMarked;
