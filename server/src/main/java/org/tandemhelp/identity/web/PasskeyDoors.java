package org.tandemhelp.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsFilter;
import org.springframework.security.web.webauthn.registration.WebAuthnRegistrationFilter;
import org.tandemhelp.identity.SignInFailed;
import org.tandemhelp.identity.SignInMethod;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.identity.passkey.PasskeyFilters;
import org.tandemhelp.identity.trail.SignInTrail;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.TenantId;

/** The library's filters for passkeys, ending in the same web session as every other sign-in. */
@Configuration(proxyBeanMethods = false)
class PasskeyDoors {

    private final WebSessions sessions;
    private final SignInTries tries;
    private final SignInTrail trail;

    PasskeyDoors(WebSessions sessions, SignInTries tries, SignInTrail trail) {
        this.sessions = sessions;
        this.tries = tries;
        this.trail = trail;
    }

    @Bean
    PasskeyFilters passkeyFilters(
            WebAuthnRelyingPartyOperations relyingParty,
            UserCredentialRepository passkeys,
            AuthenticationManager signIn,
            SecurityContextRepository contexts) {
        return new PasskeyFilters(
                signInFilter(signIn, contexts),
                new PublicKeyCredentialRequestOptionsFilter(relyingParty),
                new PublicKeyCredentialCreationOptionsFilter(relyingParty),
                new WebAuthnRegistrationFilter(passkeys, relyingParty));
    }

    private WebAuthnAuthenticationFilter signInFilter(
            AuthenticationManager signIn, SecurityContextRepository contexts) {
        WebAuthnAuthenticationFilter filter = new WebAuthnAuthenticationFilter();
        filter.setAuthenticationManager(signIn);
        filter.setSecurityContextRepository(contexts);
        filter.setSessionAuthenticationStrategy(this::begin);
        filter.setAuthenticationFailureHandler((request, response, e) -> refuse(request));
        return filter;
    }

    private void begin(
            Authentication proved, HttpServletRequest request, HttpServletResponse response) {
        if (!(proved.getPrincipal() instanceof SignedInPerson who)) {
            throw ProblemException.of(ProblemType.SIGN_IN_FAILED);
        }
        sessions.start(request, response, who, SignInMethod.PASSKEY);
    }

    private void refuse(HttpServletRequest request) {
        tries.ofAddress(
                request.getRemoteAddr(),
                () -> {
                    trail.failed(new SignInFailed(TenantId.SERVER, null, SignInMethod.PASSKEY));
                    throw ProblemException.of(ProblemType.SIGN_IN_FAILED);
                });
    }
}
