package org.cuttings.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers each address so many requests a minute: they may come at once, and are made up for evenly
 * (a token bucket). The machine itself has no limit, nor have styles, scripts and fonts.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RateLimit extends OncePerRequestFilter {

    private static final Pattern FREE =
            Pattern.compile("/(fonts|webjars|actuator)/.*|/[^/]+\\.(css|js|svg|ico)");

    /** Addresses that are remembered; the one that was silent longest is forgotten. */
    private static final int MOST = 20_000;

    private static final double NANOS_OF_MINUTE = 60e9;

    private final int perMinute;
    private final Refusals refusals;
    private final LongSupplier clock;
    private final Map<String, Bucket> buckets =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > MOST;
                }
            };

    @Autowired
    RateLimit(AccessSettings settings, Refusals refusals) {
        this(settings.requestsPerMinute(), refusals, System::nanoTime);
    }

    /**
     * @param perMinute requests of one address, 0 for no limit
     * @param clock in nanoseconds
     */
    RateLimit(int perMinute, Refusals refusals, LongSupplier clock) {
        this.perMinute = perMinute;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** What an address may still ask at once. */
    private record Bucket(double left, long at) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return perMinute <= 0
                || FREE.matcher(request.getRequestURI()).matches()
                || isHere(request.getRemoteAddr());
    }

    private static boolean isHere(String address) {
        try {
            // an address in digits, which nobody has to be asked for
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long wait = take(request.getRemoteAddr());
        if (wait > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
            refusals.refuse(
                    request,
                    response,
                    429,
                    "This address asks more than "
                            + perMinute
                            + " times a minute; try again in "
                            + wait
                            + " seconds");
            return;
        }
        chain.doFilter(request, response);
    }

    /** Seconds until the next request is answered; 0 if this one is. */
    private synchronized long take(String address) {
        long now = clock.getAsLong();
        Bucket before = buckets.get(address);
        double left =
                before == null
                        ? perMinute
                        : Math.min(
                                perMinute,
                                before.left() + (now - before.at()) * perMinute / NANOS_OF_MINUTE);
        boolean answered = left >= 1;
        buckets.put(address, new Bucket(answered ? left - 1 : left, now));
        return answered ? 0 : Math.max(1, (long) Math.ceil((1 - left) * 60 / perMinute));
    }
}
