/**
 * What the desk that keeps the archive needs: who did what, backups, tokens for programs, and
 * building the index anew.
 */
@NullMarked
package org.cuttings.api.desk;

import org.jspecify.annotations.NullMarked;
