package org.cuttings.access.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.cuttings.access.signin.OwnAccount;
import org.cuttings.access.signin.SecondStep.CodeAsked;
import org.cuttings.access.signin.SignInThrottle.TooManyFailures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says no: to programs with a problem (<a href="https://www.rfc-editor.org/rfc/rfc9457">RFC
 * 9457</a>), to people with a page.
 */
@Component
@NamedInterface("gate")
public class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** What browsers send by following a link or submitting a form. */
    private static final Set<String> FROM_PAGES = Set.of("GET", "HEAD", "POST");

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final JsonMapper json;

    public Refusals(JsonMapper json) {
        this.json = json;
    }

    /** Nobody is signed in: programs learn how to, people are led to the sign-in page. */
    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof TooManyFailures tooMany) {
            refuse(request, response, tooMany);
        } else if (isApi(request)
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || !FROM_PAGES.contains(request.getMethod())) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Cuttings\"");
            refuse(
                    request,
                    response,
                    401,
                    why instanceof CodeAsked
                            ? String.valueOf(why.getMessage())
                            : "This needs the editor's name and password by HTTP Basic"
                                    + " authentication");
        } else if (request.getMethod().equals("POST") && CrossSiteGuard.isCrossSite(request)) {
            refuse(request, response, 403, "Another site sent this; do it here yourself");
        } else {
            String target = request.getMethod().equals("GET") ? asked(request) : "/";
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader(
                    HttpHeaders.LOCATION,
                    "/signin?to=" + URLEncoder.encode(target, StandardCharsets.UTF_8));
        }
    }

    private static String asked(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** Writes into the log that somebody tried what they may not. */
    private static void log(HttpServletRequest request, int status) {
        LOG.info(
                "Refused with {}: {} {} by {} from {}",
                status,
                request.getMethod(),
                safePath(request),
                Objects.requireNonNullElse(request.getRemoteUser(), "nobody"),
                request.getRemoteAddr());
    }

    /** Somebody is signed in but may not do this, or the form has expired. */
    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (request.getMethod().equals("GET")
                && !isApi(request)
                && OwnAccount.mustSetCodesUp(request)) {
            log(request, 302);
            response.sendRedirect("/account");
            return;
        }
        refuse(
                request,
                response,
                403,
                "You may not do this, or the page it came from is too old; load the page again");
    }

    void refuse(HttpServletRequest request, HttpServletResponse response, TooManyFailures why)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(why.seconds()));
        refuse(request, response, 429, String.valueOf(why.getMessage()));
    }

    /**
     * Says no, unless something has been answered already.
     *
     * @param status 400 to 599
     * @param why what was wrong and what would be right, a sentence without a full stop
     */
    public void refuse(
            HttpServletRequest request, HttpServletResponse response, int status, String why)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        if (status == 403
                || status == 401 && request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            log(request, status);
        }
        if (!isApi(request)) {
            response.sendError(status, why);
            return;
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(status), why);
        problem.setType(URI.create("about:blank"));
        problem.setInstance(URI.create(safePath(request)));
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    private static boolean isApi(HttpServletRequest request) {
        // Of the other addresses, monitoring asks these.
        String path = request.getRequestURI();
        return path.startsWith("/api/") || path.startsWith("/actuator/");
    }

    private static String safePath(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.matches("[A-Za-z0-9/._~%-]{1,500}") && !path.matches(".*%(?![0-9A-Fa-f]{2}).*")
                ? path
                : "/api/";
    }
}
