package org.cuttings.access.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.cuttings.access.gate.Refusals;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class RateLimitTests {

    private static final String SOMEBODY = "192.0.2.7";

    private final AtomicLong now = new AtomicLong(1);
    private final RateLimit limit =
            new RateLimit(new Allowances(6, now::get), new Refusals(JsonMapper.shared()));

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() throws Exception {
        for (int i = 0; i < 6; i++) {
            assertThat(ask(SOMEBODY, "/search").getStatus()).isEqualTo(200);
        }

        MockHttpServletResponse refused = ask(SOMEBODY, "/api/v1/articles");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("10");
        assertThat(refused.getContentAsString()).contains("more than 6 times a minute");
    }

    @Test
    void afterAWhileThereIsRoomForOneMore() throws Exception {
        for (int i = 0; i < 7; i++) {
            ask(SOMEBODY, "/search");
        }

        now.addAndGet(10_000_000_000L);

        assertThat(ask(SOMEBODY, "/search").getStatus()).isEqualTo(200);
        assertThat(ask(SOMEBODY, "/search").getStatus()).isEqualTo(429);
    }

    @Test
    void othersAndTheMachineItselfAreAnsweredAllTheSame() throws Exception {
        for (int i = 0; i < 20; i++) {
            ask(SOMEBODY, "/search");
            assertThat(ask("127.0.0.1", "/search").getStatus()).isEqualTo(200);
            assertThat(ask("::1", "/search").getStatus()).isEqualTo(200);
        }

        assertThat(ask("2001:db8::7", "/search").getStatus()).isEqualTo(200);
        assertThat(ask(SOMEBODY, "/app-1.css").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse ask(String address, String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.doFilter(request, response, (asked, answer) -> {});
        return response;
    }
}
