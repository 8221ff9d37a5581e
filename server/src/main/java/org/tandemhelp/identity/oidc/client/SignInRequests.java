package org.tandemhelp.identity.oidc.client;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.tandemhelp.identity.oidc.ProviderSettings;
import org.tandemhelp.identity.oidc.Reason;
import org.tandemhelp.identity.oidc.Refusal;

/** Authorization requests: the library's, always with PKCE, and with what the organisation asks. */
@Component
public class SignInRequests {

    /** A new request with state, nonce and code challenge. */
    public OAuth2AuthorizationRequest begin(HttpServletRequest request, ProviderClient client) {
        DefaultOAuth2AuthorizationRequestResolver resolver =
                new DefaultOAuth2AuthorizationRequestResolver(
                        id -> client.registration(), "/sign-in/providers");
        resolver.setAuthorizationRequestCustomizer(
                OAuth2AuthorizationRequestCustomizers.withPkce()
                        .andThen(wanted ->
                                wanted.additionalParameters(parameters ->
                                        parameters.putAll(asked(client.provider().settings())))));
        OAuth2AuthorizationRequest begun =
                resolver.resolve(request, client.registration().getRegistrationId());
        if (begun == null) {
            throw Refusal.of(Reason.METADATA);
        }
        return begun;
    }

    private static Map<String, Object> asked(ProviderSettings settings) {
        Map<String, Object> asked = new LinkedHashMap<>();
        if (settings.requiredAcr() != null) {
            asked.put("acr_values", settings.requiredAcr());
        }
        if (settings.maxAgeMinutes() != null) {
            asked.put(
                    "max_age",
                    Long.toString(Duration.ofMinutes(settings.maxAgeMinutes()).toSeconds()));
        }
        return asked;
    }
}
