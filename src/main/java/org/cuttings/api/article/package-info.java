/**
 * Articles: found, read in many forms, added, changed, exported, and put into the trash; their
 * story and earlier versions.
 */
@NullMarked
package org.cuttings.api.article;

import org.jspecify.annotations.NullMarked;
