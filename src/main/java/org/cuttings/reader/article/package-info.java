/** The page of one article: its text with names, quotes and hits marked, and what is around it. */
@NullMarked
package org.cuttings.reader.article;

import org.jspecify.annotations.NullMarked;
