/** What newspapers print around an article in many languages: dates, bylines, captions, buttons. */
@NullMarked
package org.cuttings.ingest.wording;

import org.jspecify.annotations.NullMarked;
