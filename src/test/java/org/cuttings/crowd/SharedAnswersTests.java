package org.cuttings.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SharedAnswersTests {

    private final AtomicLong now = new AtomicLong(1_000);
    private final SharedAnswers shared = new SharedAnswers(Duration.ofSeconds(1), now::get);
    private final AtomicInteger worked = new AtomicInteger();
    private final FilterChain work =
            (request, response) -> {
                HttpServletResponse answer = (HttpServletResponse) response;
                answer.setContentType("text/plain;charset=UTF-8");
                answer.setLocale(Locale.GERMAN);
                answer.addHeader("Vary", "HX-Request");
                answer.getWriter().print("answer " + worked.incrementAndGet());
            };

    @Test
    void whatIsAskedAgainWithinASecondIsAnsweredWithTheSame() throws Exception {
        MockHttpServletResponse first = ask("/search");
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(999));
        MockHttpServletResponse second = ask("/search");

        assertThat(first.getContentAsString()).isEqualTo("answer 1");
        assertThat(second.getContentAsString()).isEqualTo("answer 1");
        assertThat(second.getStatus()).isEqualTo(200);
        assertThat(second.getContentType()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(second.getHeaders("Vary")).containsExactly("HX-Request");
        assertThat(second.getLocale()).isEqualTo(Locale.GERMAN);
        assertThat(second.getContentLength()).isEqualTo(8);
    }

    @Test
    void afterASecondItIsWorkedOutAnew() throws Exception {
        ask("/search");
        now.addAndGet(TimeUnit.SECONDS.toNanos(1));

        assertThat(ask("/search").getContentAsString()).isEqualTo("answer 2");
    }

    @Test
    void whoComesMeanwhileWaitsForTheAnswer() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<MockHttpServletResponse> first =
                elsewhere(
                        (request, response) -> {
                            begun.countDown();
                            awaitUninterrupted(goOn);
                            work.doFilter(request, response);
                        });
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        List<CompletableFuture<MockHttpServletResponse>> others =
                List.of(elsewhere(work), elsewhere(work));
        assertThat(others).noneMatch(CompletableFuture::isDone);
        goOn.countDown();

        assertThat(first.get(10, TimeUnit.SECONDS).getContentAsString()).isEqualTo("answer 1");
        for (CompletableFuture<MockHttpServletResponse> other : others) {
            assertThat(other.get(10, TimeUnit.SECONDS).getContentAsString()).isEqualTo("answer 1");
        }
    }

    @Test
    void aChangeIsSeenOnceItIsAnswered() throws Exception {
        ask("/search");
        filter(Requests.of("POST", "/articles/1/edit"), (request, response) -> {});

        assertThat(ask("/search").getContentAsString()).isEqualTo("answer 2");
    }

    @Test
    void anAnswerBegunBeforeAChangeIsNotGivenAfterIt() throws Exception {
        filter(
                Requests.of("GET", "/search"),
                (request, response) -> {
                    work.doFilter(request, response);
                    filter(Requests.of("DELETE", "/api/v1/articles/1"), (change, answer) -> {});
                });

        assertThat(ask("/search").getContentAsString()).isEqualTo("answer 2");
    }

    @Test
    void whatTellsRequestsApartTellsAnswersApart() throws Exception {
        List<Consumer<MockHttpServletRequest>> requests =
                List.of(
                        request -> {},
                        request -> request.setQueryString("q=harbour"),
                        request -> request.setServerName("other.example"),
                        request -> request.addHeader("Accept", "application/json"),
                        request -> request.addHeader("Cookie", "display=dark-2-serif-medium-on"),
                        request -> request.addHeader("HX-Request", "true"));

        List<String> answers = new ArrayList<>();
        for (Consumer<MockHttpServletRequest> change : requests) {
            answers.add(ask("/search", change).getContentAsString());
        }

        assertThat(answers).doesNotHaveDuplicates();
    }

    @Test
    void whoIsSignedInOrAsksForChangesHasAnAnswerOfTheirOwn() throws Exception {
        List<Consumer<MockHttpServletRequest>> requests =
                List.of(
                        request -> request.setUserPrincipal(() -> "editor"),
                        request -> request.addHeader("Authorization", "Bearer token"),
                        request -> request.addHeader("If-None-Match", "\"1\""),
                        request -> request.setRequestedSessionId("kept"));
        ask("/search");

        for (Consumer<MockHttpServletRequest> change : requests) {
            int before = worked.get();
            assertThat(ask("/search", change).getContentAsString())
                    .isEqualTo("answer " + (before + 1));
        }
        assertThat(ask("/search").getContentAsString()).isEqualTo("answer 1");
    }

    @Test
    void aFailureIsNotShared() throws Exception {
        assertThatThrownBy(
                        () ->
                                filter(
                                        Requests.of("GET", "/search"),
                                        (request, response) -> {
                                            throw new IllegalStateException("meant");
                                        }))
                .hasMessage("meant");
        filter(
                Requests.of("GET", "/search"),
                (request, response) -> ((HttpServletResponse) response).sendError(503));
        filter(
                Requests.of("GET", "/search"),
                (request, response) ->
                        ((HttpServletResponse) response).addCookie(new Cookie("mine", "1")));

        assertThat(ask("/search").getContentAsString()).isEqualTo("answer 1");
    }

    @Test
    void whatIsNotWorkedOutIsNotShared() throws Exception {
        ask("/app.css");

        assertThat(ask("/app.css").getContentAsString()).isEqualTo("answer 2");
    }

    @Test
    void nothingIsSharedWhereThatIsNotWanted() throws Exception {
        SharedAnswers alone = new SharedAnswers(Duration.ZERO, now::get);
        for (int i = 1; i <= 2; i++) {
            MockHttpServletResponse response = new MockHttpServletResponse();
            alone.doFilter(Requests.of("GET", "/search"), response, work);

            assertThat(response.getContentAsString()).isEqualTo("answer " + i);
        }
    }

    private MockHttpServletResponse ask(String path) throws Exception {
        return ask(path, request -> {});
    }

    private MockHttpServletResponse ask(String path, Consumer<MockHttpServletRequest> change)
            throws Exception {
        MockHttpServletRequest request = Requests.of("GET", path);
        change.accept(request);
        return filter(request, work);
    }

    private MockHttpServletResponse filter(MockHttpServletRequest request, FilterChain chain)
            throws IOException, ServletException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        shared.doFilter(request, response, chain);
        return response;
    }

    private CompletableFuture<MockHttpServletResponse> elsewhere(FilterChain chain) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return filter(Requests.of("GET", "/search"), chain);
                    } catch (IOException | ServletException e) {
                        throw new IllegalStateException(e);
                    }
                },
                work -> new Thread(work).start());
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
