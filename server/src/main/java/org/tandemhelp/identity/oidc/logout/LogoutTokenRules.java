package org.tandemhelp.identity.oidc.logout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.authentication.logout.LogoutTokenClaimNames;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.tandemhelp.identity.oidc.ProviderSettings;
import org.tandemhelp.identity.oidc.client.TokenDecoders;

/**
 * What the claims of a logout token must say (OpenID Connect Back-Channel Logout 1.0, section 2.6);
 * the signature and the end of its life are checked before, that it is used once afterwards.
 */
final class LogoutTokenRules implements OAuth2TokenValidator<Jwt> {

    static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    /** How old a token may be; providers send it at once and retry for a little while. */
    private static final Duration OLDEST = Duration.ofMinutes(10);

    private final ProviderSettings settings;
    private final Clock clock;

    LogoutTokenRules(ProviderSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        String fault = fault(token);
        return fault == null
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(
                        new OAuth2Error("invalid_request", fault, null));
    }

    private @Nullable String fault(Jwt token) {
        if (!settings.issuer().equals(token.getClaimAsString(LogoutTokenClaimNames.ISS))) {
            return "iss";
        }
        if (token.getAudience() == null || !token.getAudience().contains(settings.clientId())) {
            return "aud";
        }
        if (token.getExpiresAt() == null || !isNow(token.getIssuedAt())) {
            return "time";
        }
        if (isEmpty(token.getId())) {
            return "jti";
        }
        if (!(token.getClaims().get(LogoutTokenClaimNames.EVENTS) instanceof Map<?, ?> events)
                || !(events.get(EVENT) instanceof Map)) {
            return "events";
        }
        // An ID token must not work as a logout token.
        if (token.hasClaim("nonce")) {
            return "nonce";
        }
        return isEmpty(token.getSubject())
                        && isEmpty(token.getClaimAsString(LogoutTokenClaimNames.SID))
                ? "sub"
                : null;
    }

    private boolean isNow(@Nullable Instant issued) {
        Instant now = clock.instant();
        return issued != null
                && !issued.isAfter(now.plus(TokenDecoders.SKEW))
                && !issued.isBefore(now.minus(OLDEST));
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isEmpty();
    }
}
