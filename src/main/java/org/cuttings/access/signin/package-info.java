/** Signing in: passwords and codes are checked, and guessing them is hindered. */
@NullMarked
package org.cuttings.access.signin;

import org.jspecify.annotations.NullMarked;
