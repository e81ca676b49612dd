package org.cuttings.crowd;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * An answer that others may have as well.
 *
 * @param language of the page it is, null for others
 * @param headers what it says about itself, without what each answer of the server says anyway
 * @param body before it is compressed
 */
record Answer(
        @Nullable String mediaType,
        @Nullable Locale language,
        Map<String, List<String>> headers,
        byte[] body) {

    /** An answer that is kept while it is worked out, for whoever asked and for others. */
    static final class Kept extends ContentCachingResponseWrapper {

        private @Nullable Locale language;
        private @Nullable PrintWriter writer;

        Kept(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setLocale(Locale language) {
            // A server tells it only when it begins to send; before, no header has it.
            this.language = language;
            super.setLocale(language);
        }

        /** Gathers the thousands of pieces in which a template is written. */
        @Override
        public PrintWriter getWriter() throws IOException {
            if (writer == null) {
                writer = new PrintWriter(new BufferedWriter(super.getWriter()));
            }
            return writer;
        }

        @Override
        public void resetBuffer() {
            writer = null;
            super.resetBuffer();
        }

        @Override
        public void reset() {
            writer = null;
            super.reset();
        }

        @Override
        public byte[] getContentAsByteArray() {
            gathered();
            return super.getContentAsByteArray();
        }

        @Override
        protected void copyBodyToResponse(boolean complete) throws IOException {
            gathered();
            super.copyBodyToResponse(complete);
        }

        private void gathered() {
            if (writer != null) {
                writer.flush();
            }
        }
    }

    /**
     * The answer that has just been worked out.
     *
     * @param before the names of the headers it had before
     * @return null where it is for one reader only: a failure, or one that sets a cookie
     */
    static @Nullable Answer of(HttpServletRequest request, Kept response, Set<String> before) {
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
        return new Answer(
                response.getContentType(),
                response.language,
                headers,
                response.getContentAsByteArray());
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
        if (language != null) {
            response.setLocale(language);
        }
        if (mediaType != null) {
            response.setContentType(mediaType);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
