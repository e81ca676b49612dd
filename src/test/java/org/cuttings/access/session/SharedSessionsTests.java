package org.cuttings.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

class SharedSessionsTests {

    @Test
    void theCookieHasTheNameThatIsSetAndGoesByTlsAloneToThisHostAlone() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSecure(true);
        MockHttpServletResponse response = new MockHttpServletResponse();

        new SharedSessions()
                .cookieSerializer("__Host-session")
                .writeCookieValue(new CookieValue(request, response, "a"));

        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-session=")
                .contains("Path=/;", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }
}
