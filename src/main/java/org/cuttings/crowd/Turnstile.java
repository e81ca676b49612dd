package org.cuttings.crowd;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cuttings.access.gate.Refusals;
import org.cuttings.background.Readers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only so many readers at a time as the processors can; the others wait in line, first come
 * first served. Hundreds at once would keep each other waiting, and imports from the processors;
 * while they keep half of them busy, imports go more slowly, see {@link Readers}.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class Turnstile extends OncePerRequestFilter {

    private static final int AT_ONCE = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Semaphore places;
    private final Duration patience;
    private final Refusals refusals;
    private final Readers readers;

    @Autowired
    Turnstile(Refusals refusals, Readers readers) {
        this(refusals, readers, AT_ONCE, PATIENCE);
    }

    /**
     * @param atOnce how many are answered at a time
     * @param patience how long one waits in line at most
     */
    Turnstile(Refusals refusals, Readers readers, int atOnce, Duration patience) {
        this.refusals = refusals;
        this.readers = readers;
        this.places = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Work.is(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        readers.comes();
        try {
            answer(request, response, chain);
        } finally {
            readers.goes();
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!enter()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            refusals.refuse(
                    request, response, 503, "Too many are reading at the moment; try again soon");
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private boolean enter() {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
