/**
 * What the indexes hold of an article and of a quote: the fields, and what is written into them.
 */
@NullMarked
package org.cuttings.search.document;

import org.jspecify.annotations.NullMarked;
