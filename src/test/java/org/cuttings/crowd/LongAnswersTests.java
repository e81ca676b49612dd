package org.cuttings.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import java.util.ArrayList;
import java.util.List;
import org.cuttings.access.gate.Refusals;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class LongAnswersTests {

    private final LongAnswers answers = new LongAnswers(new Refusals(JsonMapper.shared()));
    private final List<MockHttpServletResponse> nested = new ArrayList<>();

    private MockHttpServletResponse ask(String path, String address, FilterChain chain)
            throws Exception {
        MockHttpServletRequest request = Requests.of("GET", path);
        request.setRemoteAddr(address);
        request.setAsyncSupported(true);
        MockHttpServletResponse response = new MockHttpServletResponse();
        answers.doFilter(request, response, chain);
        return response;
    }

    private static void nothing(Object request, Object response) {}

    /** So many exports that go on, in the last of which the chain is asked. */
    private FilterChain within(int exports, FilterChain last) {
        return exports == 0
                ? last
                : (request, response) -> {
                    try {
                        nested.add(ask("/api/v1/export", "192.0.2.7", within(exports - 1, last)));
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                };
    }

    @Test
    void anAddressHasThreeExportsAtATime() throws Exception {
        ask(
                "/",
                "192.0.2.7",
                within(
                        3,
                        (request, response) -> {
                            try {
                                nested.add(ask("/api/v1/export", "192.0.2.7", this::fail));
                                nested.add(
                                        ask(
                                                "/api/v1/export",
                                                "192.0.2.8",
                                                LongAnswersTests::nothing));
                                nested.add(ask("/search", "192.0.2.7", LongAnswersTests::nothing));
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        }));

        assertThat(nested)
                .extracting(MockHttpServletResponse::getStatus)
                .containsExactly(429, 200, 200, 200, 200, 200);
        assertThat(nested.get(0).getHeader("Retry-After")).isEqualTo("10");
        assertThat(nested.get(0).getContentAsString()).contains("3 exports at the moment");
        assertThat(ask("/api/v1/export", "192.0.2.7", LongAnswersTests::nothing).getStatus())
                .isEqualTo(200);
    }

    private void fail(Object request, Object response) {
        throw new IllegalStateException("it was let through");
    }

    @Test
    void howeverAnAddressIsWrittenItCounts() throws Exception {
        ask(
                "/",
                "192.0.2.7",
                within(
                        3,
                        (request, response) -> {
                            try {
                                nested.add(ask("/api/v1/%65xport", "192.0.2.7", this::fail));
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        }));

        assertThat(nested.get(0).getStatus()).isEqualTo(429);
    }

    @Test
    void theMachineItselfHasNoLimit() throws Exception {
        List<MockAsyncContext> open = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            ask(
                    "/api/v1/imports/0SD0K/events",
                    "127.0.0.1",
                    (request, response) -> open.add((MockAsyncContext) request.startAsync()));
        }

        assertThat(open).hasSize(40);
    }

    @Test
    void oneThatFailsIsNotCountedAnyMore() throws Exception {
        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> ask("/api/v1/export", "192.0.2.7", this::fail))
                    .hasMessage("it was let through");
        }

        assertThat(ask("/api/v1/export", "192.0.2.7", LongAnswersTests::nothing).getStatus())
                .isEqualTo(200);
    }

    @Test
    void eventsCountUntilTheyEnd() throws Exception {
        List<MockAsyncContext> open = new ArrayList<>();
        FilterChain follow =
                (request, response) -> open.add((MockAsyncContext) request.startAsync());
        for (int i = 0; i < 30; i++) {
            assertThat(ask("/api/v1/imports/0SD0K/events", "192.0.2.7", follow).getStatus())
                    .isEqualTo(200);
        }
        assertThat(ask("/api/v1/imports/0SD0K/events", "192.0.2.7", follow).getStatus())
                .isEqualTo(429);

        open.get(4).complete();

        assertThat(ask("/api/v1/imports/0SD0K/events", "192.0.2.7", follow).getStatus())
                .isEqualTo(200);
        assertThat(ask("/api/v1/imports/0SD0K/events", "192.0.2.7", follow).getStatus())
                .isEqualTo(429);
    }
}
