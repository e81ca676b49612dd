package org.cuttings.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.cuttings.access.gate.Refusals;
import org.cuttings.background.Readers;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class TurnstileTests {

    private final Readers readers = new Readers(2);
    private final Turnstile turnstile =
            new Turnstile(new Refusals(JsonMapper.shared()), readers, 1, Duration.ofMillis(20));

    @Test
    void whoWaitsTooLongIsAskedToComeAgain() throws Exception {
        AtomicReference<MockHttpServletResponse> other = new AtomicReference<>();

        ask("/search", (request, response) -> other.set(elsewhere("/api/v1/articles")));

        assertThat(Objects.requireNonNull(other.get()).getStatus()).isEqualTo(503);
        assertThat(Objects.requireNonNull(other.get()).getHeader("Retry-After")).isEqualTo("5");
        assertThat(Objects.requireNonNull(other.get()).getContentAsString())
                .contains("try again soon");
    }

    @Test
    void workLetsReadersGoFirstUntilTheyAreAnswered() throws Exception {
        Turnstile patient =
                new Turnstile(new Refusals(JsonMapper.shared()), readers, 1, Duration.ofMinutes(1));
        AtomicReference<CompletableFuture<MockHttpServletResponse>> other = new AtomicReference<>();

        ask(
                patient,
                "/search",
                (request, response) -> {
                    other.set(CompletableFuture.supplyAsync(() -> elsewhere(patient, "/search")));
                    Awaitility.await("somebody in line").until(readers::areBusy);
                });

        assertThat(Objects.requireNonNull(other.get()).join().getStatus()).isEqualTo(200);
        assertThat(readers.areBusy()).isFalse();
    }

    @Test
    void whatIsNoWorkPasses() throws Exception {
        AtomicReference<MockHttpServletResponse> other = new AtomicReference<>();

        ask("/search", (request, response) -> other.set(elsewhere("/app.css")));

        assertThat(Objects.requireNonNull(other.get()).getStatus()).isEqualTo(200);
    }

    @Test
    void aPlaceIsFreeAgainHoweverTheAnswerEnded() throws Exception {
        try {
            ask(
                    "/search",
                    (request, response) -> {
                        throw new IllegalStateException("meant");
                    });
        } catch (IllegalStateException meant) {
            assertThat(meant).hasMessage("meant");
        }

        assertThat(elsewhere("/search").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse elsewhere(String path) {
        return CompletableFuture.supplyAsync(() -> elsewhere(turnstile, path)).join();
    }

    private static MockHttpServletResponse elsewhere(Turnstile turnstile, String path) {
        try {
            return ask(turnstile, path, (request, response) -> {});
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private MockHttpServletResponse ask(String path, FilterChain chain) throws Exception {
        return ask(turnstile, path, chain);
    }

    private static MockHttpServletResponse ask(Turnstile turnstile, String path, FilterChain chain)
            throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        turnstile.doFilter(Requests.of("GET", path), response, chain);
        return response;
    }
}
