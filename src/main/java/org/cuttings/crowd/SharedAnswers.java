package org.cuttings.crowd;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What many ask at the same moment is worked out once: those who come meanwhile wait for that
 * answer, and those who come within a second, in which the index does not look for changes by
 * itself either, are given it. Whoever is answered after a change sees the change. Only readers who
 * are not signed in share answers, since these may say who somebody is.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
@EnableConfigurationProperties(CrowdSettings.class)
class SharedAnswers extends OncePerRequestFilter {

    /** The headers of a request that change what is answered, but for those of {@link #OWN}. */
    private static final List<String> TOLD_APART =
            List.of(
                    HttpHeaders.ACCEPT,
                    HttpHeaders.COOKIE,
                    "HX-Request",
                    "HX-History-Restore-Request");

    /** Who sends these gets an answer of their own. */
    private static final List<String> OWN =
            List.of(
                    HttpHeaders.AUTHORIZATION,
                    HttpHeaders.IF_NONE_MATCH,
                    HttpHeaders.IF_MODIFIED_SINCE,
                    HttpHeaders.RANGE);

    private static final int MOST_BYTES = 16 << 20;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AtomicLong changes = new AtomicLong();
    private final AsyncCache<Asked, Answer> answers;
    private final long sharedFor;
    private final LongSupplier clock;

    @Autowired
    SharedAnswers(CrowdSettings settings) {
        this(settings.sharedFor(), System::nanoTime);
    }

    /**
     * @param clock in nanoseconds
     */
    SharedAnswers(Duration sharedFor, LongSupplier clock) {
        this.sharedFor = sharedFor.toNanos();
        this.clock = clock;
        this.answers =
                Caffeine.newBuilder()
                        .expireAfterWrite(sharedFor)
                        .maximumWeight(MOST_BYTES)
                        .weigher((Asked asked, Answer answer) -> answer.size() + asked.size())
                        .buildAsync();
    }

    /**
     * What somebody asks.
     *
     * @param headers of {@link #TOLD_APART}, a list for each
     */
    private record Asked(String address, List<List<String>> headers) {

        int size() {
            return 2 * address.length();
        }
    }

    /** An answer that is being worked out, or has been. */
    private static final class Worked extends CompletableFuture<@Nullable Answer> {

        private final long since;
        private final long changes;

        Worked(long since, long changes) {
            this.since = since;
            this.changes = changes;
        }
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!Work.isReading(request)) {
            try {
                chain.doFilter(request, response);
            } finally {
                changes.incrementAndGet();
            }
        } else if (isShared(request)) {
            share(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isShared(HttpServletRequest request) {
        return sharedFor > 0
                && request.getMethod().equals("GET")
                && Work.isWorkedOut(request)
                && request.getUserPrincipal() == null
                && request.getRequestedSessionId() == null
                && OWN.stream().allMatch(name -> request.getHeader(name) == null);
    }

    private void share(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Asked asked = asked(request);
        Worked mine = new Worked(clock.getAsLong(), changes.get());
        CompletableFuture<Answer> worked = worked(asked, mine);
        if (worked == mine) {
            workOut(mine, request, response, chain);
            return;
        }
        Answer answer = await(worked);
        if (answer == null) {
            chain.doFilter(request, response);
        } else {
            answer.send(response);
        }
    }

    /** What is being worked out for others or has been, or what is to be worked out now. */
    private CompletableFuture<Answer> worked(Asked asked, Worked mine) {
        CompletableFuture<Answer> there = answers.getIfPresent(asked);
        if (isStillTrue(there, mine)) {
            return Objects.requireNonNull(there);
        }
        return Objects.requireNonNull(
                answers.asMap()
                        .compute(asked, (same, other) -> isStillTrue(other, mine) ? other : mine));
    }

    private boolean isStillTrue(@Nullable CompletableFuture<Answer> worked, Worked now) {
        return worked instanceof Worked other
                && other.changes == now.changes
                && now.since - other.since < sharedFor;
    }

    private static void workOut(
            Worked mine,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        try {
            Set<String> before = Answer.names(response);
            Answer.Kept kept = new Answer.Kept(response);
            chain.doFilter(request, kept);
            mine.complete(Answer.of(request, kept, before));
            kept.copyBodyToResponse();
        } finally {
            // where it failed: the others try for themselves
            mine.complete(null);
        }
    }

    private static @Nullable Answer await(CompletableFuture<Answer> worked) {
        try {
            return worked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException | TimeoutException e) {
            return null;
        }
    }

    private static Asked asked(HttpServletRequest request) {
        String query = request.getQueryString();
        return new Asked(
                request.getRequestURL() + (query == null ? "" : "?" + query),
                TOLD_APART.stream()
                        .map(name -> List.copyOf(Collections.list(request.getHeaders(name))))
                        .toList());
    }
}
