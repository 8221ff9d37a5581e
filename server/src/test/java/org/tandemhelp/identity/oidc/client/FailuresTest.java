package org.tandemhelp.identity.oidc.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJWSException;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.tandemhelp.identity.oidc.Reason;

/** One word for each of the library's failures. */
class FailuresTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                of("invalid_grant", null, Reason.CODE),
                of("invalid_client", null, Reason.CLIENT),
                of("unauthorized_client", null, Reason.CLIENT),
                of("invalid_nonce", null, Reason.NONCE),
                of("invalid_state_parameter", null, Reason.STATE),
                of("invalid_user_info_response", null, Reason.USER_INFO),
                of(
                        "invalid_user_info_response",
                        new ResourceAccessException("x", new IOException("x")),
                        Reason.UNREACHABLE),
                of("invalid_id_token", null, Reason.CLAIMS),
                of(
                        "invalid_id_token",
                        new JwtValidationException("x", List.of(new OAuth2Error("x"))),
                        Reason.CLAIMS),
                of(
                        "invalid_id_token",
                        new BadJwtException("x", new BadJWSException("x")),
                        Reason.SIGNATURE),
                of(
                        "invalid_id_token",
                        new BadJwtException("x", new IllegalArgumentException("exp before iat")),
                        Reason.CLAIMS),
                of(
                        "invalid_id_token",
                        new RuntimeException(new KeySourceException("x", new IOException("x"))),
                        Reason.UNREACHABLE),
                of(
                        "invalid_id_token",
                        new RuntimeException(new KeySourceException("x")),
                        Reason.SIGNATURE),
                of(
                        "invalid_token_response",
                        new ResourceAccessException("x", new IOException("x")),
                        Reason.UNREACHABLE),
                of(
                        "invalid_token_response",
                        new HttpClientErrorException(HttpStatus.UNAUTHORIZED),
                        Reason.CLIENT),
                of(
                        "invalid_token_response",
                        new HttpClientErrorException(HttpStatus.NOT_FOUND),
                        Reason.UNREADABLE),
                of(
                        "invalid_token_response",
                        new HttpServerErrorException(HttpStatus.BAD_GATEWAY),
                        Reason.UNREACHABLE),
                of("invalid_token_response", null, Reason.UNREADABLE));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void eachHasItsWord(OAuth2AuthenticationException failure, Reason reason) {
        assertThat(Failures.reasonOf(failure)).isEqualTo(reason);
    }

    @Test
    void whatNobodyExpectedIsUnreadable() {
        assertThat(Failures.reasonOf(new BadCredentialsException("x")))
                .isEqualTo(Reason.UNREADABLE);
    }

    private static Arguments of(String code, @Nullable Throwable cause, Reason reason) {
        return Arguments.of(
                new OAuth2AuthenticationException(new OAuth2Error(code), "canary", cause), reason);
    }
}
