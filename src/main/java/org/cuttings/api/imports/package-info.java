/**
 * Files that are handed in: what is recognised in them, and what becomes of them while they are
 * read.
 */
@NullMarked
package org.cuttings.api.imports;

import org.jspecify.annotations.NullMarked;
