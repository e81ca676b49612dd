package org.cuttings.search;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.HtmlUtils;

/**
 * Text that may stand in a page as it is: what means something in HTML is escaped, nothing else.
 */
final class Escaped {

    private Escaped() {}

    static String html(String text) {
        // Without the charset every é would become &eacute;, which feeds and JSON clients don't
        // know.
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
