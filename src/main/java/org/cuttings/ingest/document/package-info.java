/**
 * Documents of word processors and PDF, taken apart in a process of their own, so that a file made
 * to harm harms nothing but itself.
 */
@NullMarked
package org.cuttings.ingest.document;

import org.jspecify.annotations.NullMarked;
