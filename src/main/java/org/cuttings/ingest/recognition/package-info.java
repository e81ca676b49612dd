/**
 * Recognises the articles in a file, whatever its format: what is headline, byline, date and body.
 */
@NullMarked
package org.cuttings.ingest.recognition;

import org.jspecify.annotations.NullMarked;
