/**
 * Describes the API, so that programs can be written for it: what each address takes and answers.
 */
@NullMarked
package org.cuttings.api.description;

import org.jspecify.annotations.NullMarked;
