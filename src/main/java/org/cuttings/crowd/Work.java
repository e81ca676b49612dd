package org.cuttings.crowd;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** What takes the processors time to answer. */
final class Work {

    /** What takes time to work out and is answered in one go. */
    private static final Pattern WORKED_OUT =
            Pattern.compile(
                    "/|/(search|quotes|names|articles|suggest)(/.*)?"
                            + "|/api/v1/(articles|quotes|entities|suggest)(/.*)?"
                            + "|/feed\\.(atom|json|rss)");

    private static final Pattern STREAMED = Pattern.compile(".*/original");

    /** What anybody may have read, though it is not stored. */
    private static final String EXTRACTION = "/api/v1/extractions";

    private Work() {}

    /** Whether the request is for work. */
    static boolean is(HttpServletRequest request) {
        return isReading(request)
                ? isWorkedOut(request)
                : request.getServletPath().equals(EXTRACTION);
    }

    /**
     * Whether the answer to a request that {@link #isReading changes nothing} is the same each time
     * until something changes, and is not streamed.
     */
    static boolean isWorkedOut(HttpServletRequest request) {
        String path = request.getServletPath(); // decoded
        return WORKED_OUT.matcher(path).matches() && !STREAMED.matcher(path).matches();
    }

    /** Whether the request changes nothing. */
    static boolean isReading(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }
}
