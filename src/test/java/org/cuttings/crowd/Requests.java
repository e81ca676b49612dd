package org.cuttings.crowd;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.springframework.mock.web.MockHttpServletRequest;

/** Requests as the server hands them on: with their address as it was sent, and decoded. */
final class Requests {

    private Requests() {}

    static MockHttpServletRequest of(String method, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setServletPath(URLDecoder.decode(path, StandardCharsets.UTF_8));
        return request;
    }
}
