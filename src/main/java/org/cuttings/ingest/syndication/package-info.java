/** Feeds, in which sites tell what is new: RSS and Atom. */
@NullMarked
package org.cuttings.ingest.syndication;

import org.jspecify.annotations.NullMarked;
