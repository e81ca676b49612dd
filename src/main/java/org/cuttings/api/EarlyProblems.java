package org.cuttings.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns failures of API requests for which no method was found, such as an unknown address or a
 * method that is not allowed, into problems; {@link Problems} is not asked for those.
 */
@Component
class EarlyProblems implements HandlerExceptionResolver, Ordered {

    private final Problems problems;
    private final JsonMapper json;

    EarlyProblems(Problems problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception failure) {
        if (handler instanceof HandlerMethod || !request.getRequestURI().startsWith("/api/")) {
            return null;
        }
        ResponseEntity<ProblemDetail> answer =
                failure instanceof MultipartException multipart
                        ? problems.multipart(multipart, request)
                        : problems.other(failure, request);
        try {
            write(answer, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }

    private void write(ResponseEntity<ProblemDetail> answer, HttpServletResponse response)
            throws IOException {
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders()
                .forEach((name, values) -> values.forEach(v -> response.addHeader(name, v)));
        response.getOutputStream().write(json.writeValueAsBytes(answer.getBody()));
    }
}
