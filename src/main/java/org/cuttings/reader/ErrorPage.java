package org.cuttings.reader;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.cuttings.article.StoreAway;
import org.cuttings.article.StoreFull;
import org.cuttings.search.outage.IndexAway;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** What is shown when something went wrong: a page to people, a problem to programs. */
@Controller
class ErrorPage implements ErrorController {

    @RequestMapping("${server.error.path:${error.path:/error}}")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        boolean full = failure instanceof Throwable thrown && StoreFull.isCauseOf(thrown);
        String away = full ? null : away(failure);
        HttpStatus status =
                full
                        ? HttpStatus.INSUFFICIENT_STORAGE
                        : away == null ? status(request) : HttpStatus.SERVICE_UNAVAILABLE;
        if (full || away != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, full ? "60" : "10");
        }
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (path.startsWith("/api/") || path.startsWith("/v3/")) {
            ProblemDetail problem =
                    ProblemDetail.forStatusAndDetail(
                            status, away == null ? detail(status, message(request)) : away);
            problem.setType(URI.create("about:blank"));
            if (path.matches("[A-Za-z0-9/._~-]{1,500}")) {
                problem.setInstance(URI.create(path));
            }
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        ModelAndView page =
                new ModelAndView(
                        status.value() == 404
                                ? "error/404"
                                : status.is5xxServerError() ? "error/500" : "error/4xx");
        page.setStatus(status);
        page.addObject("status", status.value());
        page.addObject("detail", away == null ? detail(status, message(request)) : away);
        return page;
    }

    /** What does not answer, so that the request failed; null if that is not why it did. */
    private static @Nullable String away(@Nullable Object failure) {
        if (!(failure instanceof Throwable thrown)) {
            return null;
        }
        if (StoreAway.isCauseOf(thrown)) {
            return "The archive's database does not answer; try again soon";
        }
        return IndexAway.isCauseOf(thrown)
                ? "The archive's index does not answer, so nothing can be searched for; articles can be"
                        + " read at their addresses. Try again soon"
                : null;
    }

    private static HttpStatus status(HttpServletRequest request) {
        if (unreadable(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))) {
            return HttpStatus.BAD_REQUEST;
        }
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }

    /** Whether the request itself was broken, where the server can only fail. */
    private static boolean unreadable(@Nullable Object failure) {
        return failure instanceof MultipartException
                || failure instanceof InvalidParameterException
                || (failure instanceof Exception e && unreadable(e.getCause()));
    }

    private static @Nullable String message(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) == null
                        && request.getAttribute(RequestDispatcher.ERROR_MESSAGE)
                                instanceof String message
                        && !message.isBlank()
                ? message
                : null;
    }

    private static String detail(HttpStatus status, @Nullable String message) {
        return switch (status) {
            case NOT_FOUND -> "There is nothing at this address";
            case METHOD_NOT_ALLOWED -> "This address does not take this method; see Allow";
            case UNSUPPORTED_MEDIA_TYPE -> "This address does not take this kind of body";
            case NOT_ACCEPTABLE -> "This address has nothing of the kind that Accept asks for";
            case CONTENT_TOO_LARGE ->
                    "A file may have 500 MB and a request 1 GB; send fewer or smaller files";
            case INSUFFICIENT_STORAGE -> message == null ? StoreFull.TOLD : message;
            case SERVICE_UNAVAILABLE ->
                    message == null ? "The archive is busy; try again soon" : message;
            case FORBIDDEN, TOO_MANY_REQUESTS -> message == null ? "You may not do this" : message;
            default ->
                    status.is5xxServerError()
                            ? "Something went wrong in the archive; its log says what"
                            : "The archive does not understand this request";
        };
    }
}
