package org.cuttings.search.highlight;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.HtmlUtils;

/**
 * Text that may stand in a page as it is: what means something in HTML is escaped, nothing else.
 */
public final class Escaped {

    private Escaped() {}

    /** The text with the five signs that mean something in HTML escaped. */
    public static String html(String text) {
        // Without the charset every é would become &eacute;, which feeds and JSON clients don't
        // know.
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
