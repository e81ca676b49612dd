/**
 * The people, organisations and places of the archive: listed and told of, and what editors decide
 * about them.
 */
@NullMarked
package org.cuttings.api.name;

import org.jspecify.annotations.NullMarked;
