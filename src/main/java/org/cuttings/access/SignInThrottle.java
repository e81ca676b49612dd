package org.cuttings.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses further passwords for an account from an address where many were wrong. */
final class SignInThrottle extends OncePerRequestFilter {

    private static final int MOST = 10_000;
    private static final long MINUTE = 60_000_000_000L;

    private record Failures(int count, long since) {}

    private final int allowed;
    private final Refusals refusals;
    private final Map<String, Failures> failures =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
                    return size() > MOST;
                }
            };

    SignInThrottle(int allowed, Refusals refusals) {
        this.allowed = allowed;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String account = account(request);
        if (account == null) {
            chain.doFilter(request, response);
            return;
        }
        String key = account + " " + request.getRemoteAddr();
        long wait = wait(key);
        if (wait > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
            refusals.refuse(
                    request,
                    response,
                    429,
                    "Too many wrong passwords for this account; try again in " + wait + " seconds");
            return;
        }
        request.setAttribute(SignInThrottle.class.getName(), key);
        chain.doFilter(request, response);
    }

    /** Counts a wrong password. */
    void failed(HttpServletRequest request) {
        if (request.getAttribute(SignInThrottle.class.getName()) instanceof String key) {
            synchronized (failures) {
                failures.merge(
                        key,
                        new Failures(1, System.nanoTime()),
                        (old, one) ->
                                one.since() - old.since() > MINUTE
                                        ? one
                                        : new Failures(old.count() + 1, old.since()));
            }
        }
    }

    /** Seconds until the next attempt is heard, 0 if it is heard now. */
    private long wait(String key) {
        synchronized (failures) {
            Failures past = failures.get(key);
            long left = past == null ? 0 : MINUTE - (System.nanoTime() - past.since());
            return past == null || left <= 0 || past.count() < allowed
                    ? 0
                    : Math.max(1, left / 1_000_000_000L);
        }
    }

    /** The account that the request gives a password for, null where it gives none. */
    private static @Nullable String account(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, "Basic ", 0, 6)) {
            try {
                String pair =
                        new String(
                                Base64.getDecoder().decode(header.substring(6).strip()),
                                StandardCharsets.UTF_8);
                return clip(pair.substring(0, Math.max(0, pair.indexOf(':'))));
            } catch (IllegalArgumentException e) {
                return "";
            }
        }
        if (request.getMethod().equals("POST") && request.getRequestURI().equals("/signin")) {
            String name = request.getParameter("username");
            return name == null ? "" : clip(name);
        }
        return null;
    }

    private static String clip(String name) {
        return name.length() <= 100 ? name : name.substring(0, 100);
    }
}
