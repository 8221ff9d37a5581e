package org.tandemhelp.identity.oidc.client;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.tandemhelp.identity.oidc.Reason;
import org.tandemhelp.identity.oidc.Refusal;

/** The library's checks of a provider's tokens, with the provider's keys and our clock skew. */
public final class TokenDecoders {

    /** How far a provider's clock may be off. */
    public static final Duration SKEW = Duration.ofSeconds(60);

    private TokenDecoders() {}

    /** For ID tokens (OpenID Connect Core, section 3.1.3.7). */
    static JwtDecoder idToken(ProviderClient client) {
        OidcIdTokenValidator claims = new OidcIdTokenValidator(client.registration());
        claims.setClockSkew(SKEW);
        return decoder(client, claims, JOSEObjectType.JWT, null);
    }

    /** For logout tokens (OpenID Connect Back-Channel Logout 1.0, section 2.6). */
    public static JwtDecoder logoutToken(ProviderClient client, OAuth2TokenValidator<Jwt> claims) {
        return decoder(client, claims, new JOSEObjectType("logout+jwt"), JOSEObjectType.JWT, null);
    }

    private static JwtDecoder decoder(
            ProviderClient client,
            OAuth2TokenValidator<Jwt> claims,
            @Nullable JOSEObjectType... types) {
        Set<JWSAlgorithm> algorithms = Algorithms.of(client.metadata().document());
        if (algorithms.isEmpty()) {
            throw Refusal.of(Reason.METADATA);
        }
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(algorithms, client.metadata().keys()));
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(types));
        // The times are Spring Security's to check, with the same skew everywhere.
        processor.setJWTClaimsSetVerifier((set, context) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(SKEW), claims));
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(
                        OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }
}
