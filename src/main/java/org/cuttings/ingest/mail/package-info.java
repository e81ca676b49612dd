/** E-mail: single messages and whole mailboxes, with the files attached to them. */
@NullMarked
package org.cuttings.ingest.mail;

import org.jspecify.annotations.NullMarked;
