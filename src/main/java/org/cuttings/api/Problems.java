package org.cuttings.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.cuttings.api.InvalidFields.Wrong;
import org.cuttings.article.ArticleNotFound;
import org.cuttings.article.DuplicateArticle;
import org.cuttings.article.StaleVersion;
import org.cuttings.article.StoreAway;
import org.cuttings.article.StoreFull;
import org.cuttings.correction.UnworkableCorrection;
import org.cuttings.ingest.ImportRunning;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.names.UnworkableDecision;
import org.cuttings.search.outage.IndexAway;
import org.cuttings.search.query.UnusableQuery;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.JacksonException;

/**
 * Turns failures into problems (<a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>) that
 * say what was wrong and what would be right, never how the archive is built.
 */
@RestControllerAdvice(basePackages = "org.cuttings.api")
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(ArticleNotFound e, HttpServletRequest request) {
        return problem(HttpStatus.NOT_FOUND, e.getMessage(), request, List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> duplicate(DuplicateArticle e, HttpServletRequest request) {
        String existing = "/api/v1/articles/" + e.existing();
        ProblemDetail problem = detail(HttpStatus.CONFLICT, e.getMessage(), request);
        problem.setProperty("existing", existing);
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.LINK, "<" + existing + ">; rel=\"duplicate\"")
                .body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> running(ImportRunning e, HttpServletRequest request) {
        return problem(HttpStatus.CONFLICT, e.getMessage(), request, List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> stale(StaleVersion e, HttpServletRequest request) {
        return problem(HttpStatus.PRECONDITION_FAILED, e.getMessage(), request, List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noIfMatch(MissingIfMatch e, HttpServletRequest request) {
        return problem(HttpStatus.PRECONDITION_REQUIRED, e.getMessage(), request, List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAcceptable(NotAcceptable e, HttpServletRequest request) {
        return problem(HttpStatus.NOT_ACCEPTABLE, e.getMessage(), request, List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidFields e, HttpServletRequest request) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, e.getMessage(), request, e.wrong());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unworkable(UnworkableDecision e, HttpServletRequest request) {
        return refused(HttpStatus.UNPROCESSABLE_CONTENT, e, e.field(), e.rejected(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unworkable(UnworkableCorrection e, HttpServletRequest request) {
        return refused(HttpStatus.UNPROCESSABLE_CONTENT, e, e.field(), e.rejected(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unusable(UnusableQuery e, HttpServletRequest request) {
        return refused(HttpStatus.BAD_REQUEST, e, e.parameter(), e.rejected(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(UnreadableFile e, HttpServletRequest request) {
        HttpStatus status =
                e.reason() == UnreadableFile.Reason.TOO_LARGE
                        ? HttpStatus.CONTENT_TOO_LARGE
                        : HttpStatus.UNPROCESSABLE_CONTENT;
        ProblemDetail problem = detail(status, e.getMessage(), request);
        problem.setProperty("code", e.reason().name().toLowerCase(Locale.ROOT));
        return answer(status, problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(Bodies.TooLarge e, HttpServletRequest request) {
        return problem(HttpStatus.CONTENT_TOO_LARGE, e.getMessage(), request, List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> malformed(JacksonException e, HttpServletRequest request) {
        String where =
                e.getLocation() == null
                        ? ""
                        : " at line "
                                + e.getLocation().getLineNr()
                                + ", column "
                                + e.getLocation().getColumnNr();
        return problem(
                HttpStatus.BAD_REQUEST,
                "The body is not well-formed JSON" + where,
                request,
                List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> multipart(MultipartException e, HttpServletRequest request) {
        return e instanceof MaxUploadSizeExceededException
                ? problem(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "A file may have 500 MB and a request 1 GB; send fewer or smaller files",
                        request,
                        List.of())
                : problem(
                        HttpStatus.BAD_REQUEST,
                        "The form data is not well formed",
                        request,
                        List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> parameters(
            InvalidParameterException e, HttpServletRequest request) {
        return problem(
                HttpStatus.BAD_REQUEST,
                "A parameter cannot be read; write it in UTF-8, percent-encoded",
                request,
                List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse known) {
            HttpStatusCode status = known.getStatusCode();
            String why =
                    status.value() == 404
                            ? "There is nothing at this address; /v3/api-docs lists what there is"
                            : known.getBody().getDetail();
            ProblemDetail problem = detail(status, why, request);
            return ResponseEntity.status(status)
                    .headers(known.getHeaders())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        if (StoreFull.isCauseOf(e)) {
            // not the failure itself, which has the whole article in it
            LOG.warn(
                    "{} {} was refused: the database has no room left on its disk",
                    request.getMethod(),
                    request.getRequestURI());
            return later(HttpStatus.INSUFFICIENT_STORAGE, "60", StoreFull.TOLD, request);
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        if (StoreAway.isCauseOf(e)) {
            return away("The archive's database does not answer; try again soon", request);
        }
        if (IndexAway.isCauseOf(e)) {
            return away(
                    "The archive's index does not answer, so nothing can be searched for; articles can"
                            + " be read, and changes are found later. Try again soon",
                    request);
        }
        return problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong in the archive; its log says what",
                request,
                List.of());
    }

    private static ResponseEntity<ProblemDetail> away(String why, HttpServletRequest request) {
        return later(HttpStatus.SERVICE_UNAVAILABLE, "10", why, request);
    }

    private static ResponseEntity<ProblemDetail> later(
            HttpStatus status, String seconds, String why, HttpServletRequest request) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail(status, why, request));
    }

    /** A problem with one field or parameter. */
    private static ResponseEntity<ProblemDetail> refused(
            HttpStatus status,
            RuntimeException why,
            String field,
            @Nullable String rejected,
            HttpServletRequest request) {
        String message = String.valueOf(why.getMessage());
        return problem(status, message, request, List.of(new Wrong(field, message, rejected)));
    }

    private static ResponseEntity<ProblemDetail> problem(
            HttpStatus status,
            @Nullable String why,
            HttpServletRequest request,
            List<Wrong> errors) {
        ProblemDetail problem = detail(status, why, request);
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return answer(status, problem);
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, ProblemDetail problem) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ProblemDetail detail(
            HttpStatusCode status, @Nullable String why, HttpServletRequest request) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("about:blank"));
        problem.setDetail(why);
        problem.setInstance(instance(request));
        return problem;
    }

    private static URI instance(HttpServletRequest request) {
        try {
            return URI.create(request.getRequestURI());
        } catch (IllegalArgumentException e) {
            return URI.create("/api/");
        }
    }
}
