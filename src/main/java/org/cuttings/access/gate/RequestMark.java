package org.cuttings.access.gate;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.MDC;

/**
 * Gives every request a mark, which stands in its answer as {@code X-Request-Id} and in each line
 * of the log that is written for it; one that a proxy gave it already is kept.
 */
final class RequestMark extends ValveBase {

    static final String HEADER = "X-Request-Id";

    /** What a mark of somebody else may look like, so that no log is forged by one. */
    private static final Pattern MARK = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    RequestMark() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String given = request.getHeader(HEADER);
        String mark = given != null && MARK.matcher(given).matches() ? given : own();
        response.setHeader(HEADER, mark);
        try (MDC.MDCCloseable unused = MDC.putCloseable("request", mark)) {
            getNext().invoke(request, response);
        }
    }

    private static String own() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
