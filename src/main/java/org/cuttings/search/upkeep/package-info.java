/**
 * Keeps the indexes in agreement with the database: what they have still to learn, and building
 * them anew.
 */
@NullMarked
package org.cuttings.search.upkeep;

import org.jspecify.annotations.NullMarked;
