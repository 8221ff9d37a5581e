package org.tandemhelp.identity.oidc.client;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.tandemhelp.identity.oidc.Attempt;
import org.tandemhelp.identity.oidc.Reason;
import org.tandemhelp.identity.oidc.Refusal;
import org.tandemhelp.identity.oidc.outgoing.OutgoingHttp;

/**
 * What comes back from a provider. Spring Security redeems the code, checks the ID token with its
 * nonce, and asks the userinfo endpoint; here only its HTTP clients are exchanged for ours.
 */
@Component
public class SignInAnswers {

    private final RestClientAuthorizationCodeTokenResponseClient tokens =
            new RestClientAuthorizationCodeTokenResponseClient();
    private final OidcUserService users = new OidcUserService();

    SignInAnswers(OutgoingHttp outgoing) {
        tokens.setRestClient(tokenClient(outgoing));
        RestTemplate template = outgoing.template();
        template.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        DefaultOAuth2UserService userInfo = new DefaultOAuth2UserService();
        userInfo.setRestOperations(template);
        users.setOauth2UserService(userInfo);
        users.setRetrieveUserInfo(request ->
                request.getClientRegistration().getProviderDetails().getUserInfoEndpoint().getUri()
                        != null);
    }

    /**
     * Who the provider says has signed in.
     *
     * @throws Refusal for everything that is not right
     */
    public OidcUser check(ProviderClient client, Attempt attempt, Answer answer) {
        if (answer.issuer() == null
                ? client.metadata().announcesIssuer()
                : !answer.issuer().equals(client.provider().settings().issuer())) {
            throw Refusal.of(Reason.ISSUER);
        }
        if (answer.error()) {
            throw Refusal.of(Reason.DENIED);
        }
        String code = answer.code();
        if (code == null) {
            throw Refusal.of(Reason.UNREADABLE);
        }
        OidcAuthorizationCodeAuthenticationProvider library =
                new OidcAuthorizationCodeAuthenticationProvider(tokens, users);
        library.setJwtDecoderFactory(registration -> TokenDecoders.idToken(client));
        try {
            return userOf(
                    library.authenticate(
                            new OAuth2LoginAuthenticationToken(
                                    client.registration(),
                                    exchange(
                                            client.registration(),
                                            attempt,
                                            code,
                                            answer.state()))));
        } catch (AuthenticationException e) {
            throw Refusal.of(Failures.reasonOf(e));
        } catch (IllegalArgumentException e) {
            // The library's own conditions, broken by what was sent; its text may hold that.
            throw Refusal.of(Reason.UNREADABLE);
        }
    }

    /**
     * Redeems a code that nobody has issued: what the provider says to it tells whether it takes
     * our client id and secret.
     *
     * @return {@link Reason#CODE} where it takes them
     */
    public Reason probe(ProviderClient client) {
        Attempt attempt = new Attempt("", "v".repeat(43), "/");
        try {
            tokens.getTokenResponse(
                    new OAuth2AuthorizationCodeGrantRequest(
                            client.registration(),
                            exchange(client.registration(), attempt, "tandem-test", "test")));
            return Reason.UNREADABLE;
        } catch (OAuth2AuthorizationException e) {
            return Failures.reasonOf(new OAuth2AuthenticationException(e.getError(), e));
        }
    }

    private static OidcUser userOf(
            org.springframework.security.core.@Nullable Authentication proved) {
        if (proved != null && proved.getPrincipal() instanceof OidcUser user) {
            return user;
        }
        throw Refusal.of(Reason.UNREADABLE);
    }

    private static OAuth2AuthorizationExchange exchange(
            ClientRegistration registration, Attempt attempt, String code, String state) {
        String redirect = Objects.requireNonNull(registration.getRedirectUri());
        OAuth2AuthorizationRequest request =
                OAuth2AuthorizationRequest.authorizationCode()
                        .authorizationUri(
                                Objects.requireNonNull(
                                        registration.getProviderDetails().getAuthorizationUri()))
                        .clientId(registration.getClientId())
                        .redirectUri(redirect)
                        .scopes(registration.getScopes())
                        .state(state)
                        .attributes(
                                Map.of(
                                        OAuth2ParameterNames.REGISTRATION_ID,
                                        registration.getRegistrationId(),
                                        OidcParameterNames.NONCE,
                                        attempt.nonce(),
                                        PkceParameterNames.CODE_VERIFIER,
                                        attempt.codeVerifier()))
                        .build();
        OAuth2AuthorizationResponse response =
                OAuth2AuthorizationResponse.success(code)
                        .redirectUri(redirect)
                        .state(state)
                        .build();
        return new OAuth2AuthorizationExchange(request, response);
    }

    private static RestClient tokenClient(OutgoingHttp outgoing) {
        return outgoing.client()
                .configureMessageConverters(converters ->
                        converters
                                .addCustomConverter(new FormHttpMessageConverter())
                                .addCustomConverter(
                                        new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    /**
     * The parameters of the callback.
     *
     * @param issuer the parameter {@code iss} (RFC 9207)
     * @param error whether it says that nobody has signed in
     */
    public record Answer(
            @Nullable String code, String state, @Nullable String issuer, boolean error) {

        /** Without the code. */
        @Override
        public String toString() {
            return "Answer[]";
        }
    }
}
