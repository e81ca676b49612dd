package org.cuttings.crowd;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.cuttings.access.OwnMachine;
import org.cuttings.access.gate.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each address only so many answers at a time that go on for minutes: exports, and what tells
 * how imports get on. Each of them keeps a connection and a part of a processor until it ends. The
 * machine itself has no limit, as a proxy on it stands for everybody.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class LongAnswers extends OncePerRequestFilter {

    private static final List<Kind> KINDS =
            List.of(
                    new Kind(Pattern.compile("/api/v1/export"), 3, "exports"),
                    new Kind(
                            Pattern.compile("/api/v1/imports/[^/]+/events"),
                            30,
                            "streams of events"));

    private final Map<String, Integer> running = new ConcurrentHashMap<>();
    private final Refusals refusals;

    LongAnswers(Refusals refusals) {
        this.refusals = refusals;
    }

    /**
     * A kind of them.
     *
     * @param path its addresses
     * @param most so many at a time
     * @param name what they are called
     */
    private record Kind(Pattern path, int most, String name) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return OwnMachine.asks(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Kind kind = kind(request);
        if (kind == null) {
            chain.doFilter(request, response);
            return;
        }
        String key = kind.name() + " " + request.getRemoteAddr();
        if (!begin(key, kind.most())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "10");
            refusals.refuse(
                    request,
                    response,
                    429,
                    "This address has "
                            + kind.most()
                            + " "
                            + kind.name()
                            + " at the moment; end one, or wait for it");
            return;
        }
        boolean goesOn = false;
        try {
            chain.doFilter(request, response);
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new AtTheEnd(() -> end(key)));
                goesOn = true;
            }
        } finally {
            if (!goesOn) {
                end(key);
            }
        }
    }

    private static @Nullable Kind kind(HttpServletRequest request) {
        // decoded, as %65 is an e
        String path = request.getServletPath();
        return KINDS.stream()
                .filter(kind -> kind.path().matcher(path).matches())
                .findFirst()
                .orElse(null);
    }

    private boolean begin(String key, int most) {
        boolean[] free = {false};
        running.compute(
                key,
                (same, now) -> {
                    int before = now == null ? 0 : now;
                    free[0] = before < most;
                    return free[0] ? before + 1 : now;
                });
        return free[0];
    }

    private void end(String key) {
        running.computeIfPresent(key, (same, now) -> now > 1 ? now - 1 : null);
    }

    /** Told when an answer that went on after its request was worked on has ended. */
    private record AtTheEnd(Runnable then) implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            then.run();
        }

        // what times out or fails is completed afterwards
        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
