package org.tandemhelp.identity.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.tandemhelp.identity.PublicAddress;

class CookieConfigurationTest {

    private final CookieConfiguration configuration = new CookieConfiguration();

    @Test
    void withHttpsTheSessionCookieIsBoundToTheHost() {
        assertThat(sessionCookie("https://help.example.org"))
                .startsWith("__Host-tandem=")
                .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain");
    }

    @Test
    void withoutHttpsItHasAPlainName() {
        assertThat(sessionCookie("http://localhost:8080"))
                .startsWith("tandem=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure", "Domain");
    }

    @Test
    void theTokenCookieIsReadByTheScriptAndSecureWithHttps() {
        assertThat(tokenCookie("https://help.example.org"))
                .contains("Secure", "Path=/")
                .doesNotContain("HttpOnly");
        assertThat(tokenCookie("http://localhost")).doesNotContain("Secure");
    }

    private String sessionCookie(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        MockHttpServletResponse response = new MockHttpServletResponse();
        configuration
                .sessionCookie(PublicAddress.of(address))
                .writeCookieValue(new CookieValue(request, response, "session"));
        return String.valueOf(response.getHeader("Set-Cookie"));
    }

    private String tokenCookie(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        MockHttpServletResponse response = new MockHttpServletResponse();
        CsrfTokenRepository tokens = configuration.csrfTokens(PublicAddress.of(address));
        tokens.saveToken(tokens.generateToken(request), request, response);
        return String.valueOf(response.getHeader("Set-Cookie"));
    }
}
