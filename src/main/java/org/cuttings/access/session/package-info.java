/** Where an account is signed in, and when that ends. */
@NullMarked
package org.cuttings.access.session;

import org.jspecify.annotations.NullMarked;
