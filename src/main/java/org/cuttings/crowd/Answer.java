package org.cuttings.crowd;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * An answer that others may have as well.
 *
 * @param headers what it says about itself, without what each answer of the server says anyway
 * @param body before it is compressed
 */
record Answer(@Nullable String mediaType, Map<String, List<String>> headers, byte[] body) {

    /**
     * The answer that has just been worked out.
     *
     * @param before the names of the headers it had before
     * @return null where it is for one reader only: a failure, or one that sets a cookie
     */
    static @Nullable Answer of(
            HttpServletRequest request,
            ContentCachingResponseWrapper response,
            Set<String> before) {
        if (response.getStatus() != HttpServletResponse.SC_OK
                || request.isAsyncStarted()
                || response.isCommitted()) {
            return null;
        }
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String name : names(response)) {
            if (name.equalsIgnoreCase(HttpHeaders.SET_COOKIE)) {
                return null;
            }
            if (!before.contains(name)
                    && !name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
                    && !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
                headers.put(name, List.copyOf(response.getHeaders(name)));
            }
        }
        return new Answer(response.getContentType(), headers, response.getContentAsByteArray());
    }

    /** The names of the headers an answer has so far. */
    static Set<String> names(HttpServletResponse response) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(response.getHeaderNames());
        return names;
    }

    /** How many bytes it takes, about. */
    int size() {
        return body.length + 500;
    }

    /** Answers with it. */
    void send(HttpServletResponse response) throws IOException {
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        if (mediaType != null) {
            response.setContentType(mediaType);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
