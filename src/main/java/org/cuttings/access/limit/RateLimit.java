package org.cuttings.access.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.cuttings.access.OwnMachine;
import org.cuttings.access.gate.Refusals;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers each address so many requests a minute, see {@link Allowances}. The machine itself has no
 * limit, nor have styles, scripts and fonts.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RateLimit extends OncePerRequestFilter {

    private static final Pattern FREE =
            Pattern.compile("/(fonts|webjars|actuator)/.*|/[^/]+\\.(css|js|svg|ico)");

    private final Allowances allowances;
    private final Refusals refusals;

    RateLimit(Allowances allowances, Refusals refusals) {
        this.allowances = allowances;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return allowances.perMinute() <= 0
                || FREE.matcher(request.getRequestURI()).matches()
                || OwnMachine.asks(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long wait = allowances.take(request.getRemoteAddr());
        if (wait > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
            refusals.refuse(
                    request,
                    response,
                    429,
                    "This address asks more than "
                            + allowances.perMinute()
                            + " times a minute; try again in "
                            + wait
                            + " seconds");
            return;
        }
        chain.doFilter(request, response);
    }
}
