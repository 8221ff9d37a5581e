package org.tandemhelp.identity.oidc.client;

import com.nimbusds.jose.KeySourceException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.web.client.HttpStatusCodeException;
import org.tandemhelp.identity.oidc.Reason;
import org.tandemhelp.identity.oidc.outgoing.OutgoingFailure;

/** The library's failures in our words. Their texts may hold what was sent, so none goes on. */
final class Failures {

    private Failures() {}

    static Reason reasonOf(AuthenticationException failure) {
        String code =
                failure instanceof OAuth2AuthenticationException known
                        ? known.getError().getErrorCode()
                        : "";
        return switch (code) {
            case "invalid_id_token" -> ofToken(failure);
            case "invalid_nonce" -> Reason.NONCE;
            case "invalid_state_parameter" -> Reason.STATE;
            case "invalid_user_info_response" ->
                    has(failure, IOException.class)
                            ? OutgoingFailure.reasonOf(failure)
                            : Reason.USER_INFO;
            case OAuth2ErrorCodes.INVALID_GRANT -> Reason.CODE;
            case OAuth2ErrorCodes.INVALID_CLIENT, OAuth2ErrorCodes.UNAUTHORIZED_CLIENT ->
                    Reason.CLIENT;
            default -> ofAnswer(failure);
        };
    }

    private static Reason ofAnswer(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpStatusCodeException status) {
                // RFC 6749, section 5.2: this status is for a client that is not who it says.
                return status.getStatusCode().value() == 401
                        ? Reason.CLIENT
                        : status.getStatusCode().is5xxServerError()
                                ? Reason.UNREACHABLE
                                : Reason.UNREADABLE;
            }
        }
        return OutgoingFailure.reasonOf(failure);
    }

    private static Reason ofToken(AuthenticationException failure) {
        if (has(failure, KeySourceException.class)) {
            return has(failure, IOException.class)
                    ? OutgoingFailure.reasonOf(failure)
                    : Reason.SIGNATURE;
        }
        // Without a cause there is no ID token at all; a time before another is no valid argument.
        return has(failure, JwtValidationException.class)
                        || has(failure, IllegalArgumentException.class)
                        || failure.getCause() == null
                ? Reason.CLAIMS
                : Reason.SIGNATURE;
    }

    private static boolean has(@Nullable Throwable failure, Class<? extends Throwable> type) {
        return failure != null && (type.isInstance(failure) || has(failure.getCause(), type));
    }
}
