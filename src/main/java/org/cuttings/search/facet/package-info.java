/** Facets: how many of what was found have each name, source, language or date. */
@NullMarked
package org.cuttings.search.facet;

import org.jspecify.annotations.NullMarked;
