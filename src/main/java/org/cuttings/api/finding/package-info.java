/**
 * What the archive finds in articles by reading them, their quotes and names: shown, searched, read
 * anew, and corrected.
 */
@NullMarked
package org.cuttings.api.finding;

import org.jspecify.annotations.NullMarked;
