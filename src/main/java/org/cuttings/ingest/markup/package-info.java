/** Files in XML and its forerunner SGML: tells what they are and cuts them into their articles. */
@NullMarked
package org.cuttings.ingest.markup;

import org.jspecify.annotations.NullMarked;
