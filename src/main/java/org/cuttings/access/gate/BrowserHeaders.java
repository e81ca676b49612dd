package org.cuttings.access.gate;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Tells browsers what pages of the archive may do: load nothing from elsewhere, run no script in
 * the text, stand in no frame.
 *
 * <p>It works in the server itself, so that answers to requests the server refuses before any page
 * is asked carry the headers as well.
 */
final class BrowserHeaders extends ValveBase {

    private static final Map<String, String> HEADERS =
            Map.of(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                            + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri"
                            + " 'none'; frame-ancestors 'none'",
                    "X-Content-Type-Options",
                    "nosniff",
                    "X-Frame-Options",
                    "DENY",
                    "Referrer-Policy",
                    "same-origin",
                    "Permissions-Policy",
                    "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
                    "Cross-Origin-Opener-Policy",
                    "same-origin",
                    "Cross-Origin-Embedder-Policy",
                    "require-corp",
                    "Cross-Origin-Resource-Policy",
                    "same-origin");

    BrowserHeaders() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        HEADERS.forEach(response::setHeader);
        if (request.isSecure()) {
            // RFC 6797 has browsers ignore it where it comes over plain HTTP.
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        getNext().invoke(request, response);
    }
}
