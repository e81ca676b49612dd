package org.cuttings.access.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Tells which requests must prove with a token that they come from one of our own pages.
 *
 * <p>Forms must. A program that sends its credentials with each request need not, unless its
 * headers show that it is a browser sent by another site: browsers repeat such credentials by
 * themselves.
 */
final class CrossSiteGuard implements RequestMatcher {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** These change nothing that is worth forging. */
    private static final Set<String> HARMLESS = Set.of("/preferences", "/api/v1/extractions");

    @Override
    public boolean matches(HttpServletRequest request) {
        if (SAFE.contains(request.getMethod()) || HARMLESS.contains(request.getRequestURI())) {
            return false;
        }
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return isCrossSite(request);
        }
        // Without a session nobody is signed in, so there is nothing to abuse but the sign-in
        // itself.
        // The path as the server understands it: %69 is an i to those who answer.
        return request.getRequestedSessionId() != null
                || request.getServletPath().equals("/signin");
    }

    /** Whether the headers show that another site sent the browser. */
    static boolean isCrossSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return true;
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            return false;
        }
        try {
            String authority = URI.create(origin).getAuthority();
            return authority == null || !authority.equals(request.getHeader(HttpHeaders.HOST));
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
