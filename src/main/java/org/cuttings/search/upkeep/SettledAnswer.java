package org.cuttings.search.upkeep;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets whoever changed an article find it as it is now: the answer ends once the article is read
 * and the index knows.
 */
@Component
class SettledAnswer extends OncePerRequestFilter {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final IndexQueue queue;

    SettledAnswer(IndexQueue queue) {
        this.queue = queue;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (request.getAttribute(IndexQueue.CHANGED) instanceof IndexQueue.Changes changes) {
            queue.settle(changes, PATIENCE);
        }
    }
}
