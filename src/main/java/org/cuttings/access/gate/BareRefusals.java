package org.cuttings.access.gate;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Says no to requests that the server refuses before any page is asked, such as addresses that
 * cannot be told apart from others: to programs with a problem (<a
 * href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>), to people with a sentence.
 */
final class BareRefusals extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int code = response.getStatus();
        if (code < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        HttpStatus status = HttpStatus.resolve(code);
        String title = status == null ? "Error" : status.getReasonPhrase();
        String detail =
                code < 500
                        ? "The archive does not understand this address or request"
                        : "Something went wrong in the archive; its log says what";
        boolean api = String.valueOf(request.getRequestURI()).startsWith("/api/");
        response.setContentType(api ? "application/problem+json" : "text/plain");
        response.setCharacterEncoding("UTF-8");
        String body =
                api
                        ? "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        : "%s (%d). %s.\n";
        try {
            Writer out = response.getReporter();
            if (out != null) {
                out.write(String.format(body, title, code, detail));
                response.finishResponse();
            }
        } catch (IOException e) {
            container.getLogger().debug("Nobody waits for the answer", e);
        }
    }
}
