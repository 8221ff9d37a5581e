package org.tandemhelp.identity.gate;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.tandemhelp.identity.PublicAddress;

/** The two cookies: the web session's, and the CSRF token that the page's script reads. */
@Configuration(proxyBeanMethods = false)
class CookieConfiguration {

    @Bean
    PublicAddress publicAddress(
            @Value("${tandem.public-url:http://localhost:${server.port:8080}}") String setting) {
        return PublicAddress.of(setting);
    }

    /**
     * The prefix {@code __Host-} keeps other hosts of the domain from setting it; it needs HTTPS.
     */
    @Bean
    CookieSerializer sessionCookie(PublicAddress address) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(address.secure() ? "__Host-tandem" : "tandem");
        cookie.setUseSecureCookie(address.secure());
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return cookie;
    }

    @Bean
    CsrfTokenRepository csrfTokens(PublicAddress address) {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.secure(address.secure()).sameSite("Lax"));
        return tokens;
    }

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }
}
