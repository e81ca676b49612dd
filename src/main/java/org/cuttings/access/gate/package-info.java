/** What every request passes before a page is asked: the rules, and how it is refused. */
@NullMarked
package org.cuttings.access.gate;

import org.jspecify.annotations.NullMarked;
