package org.cuttings.article;

import java.net.URI;
import java.net.URISyntaxException;

/** Tells addresses on the web from everything else that may stand where one is expected. */
public final class WebAddress {

    /** The longest address that is kept, in characters. */
    public static final int LONGEST = 2_000;

    private WebAddress() {}

    /** Whether the text is an absolute http or https address with a host, not too long to keep. */
    public static boolean isOne(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme();
            return uri.getHost() != null
                    && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
