package org.tandemhelp.identity.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.identity.ProviderLink;

/**
 * The ways in which a person can sign in.
 *
 * @param passkeys how many
 * @param totp whether the password needs a second step
 * @param invitation {@code null}: none that can still be used
 * @param lastSignInAt {@code null}: never
 */
record SignInOverview(
        boolean password,
        int passkeys,
        boolean totp,
        int recoveryCodesLeft,
        List<ProviderLink> providers,
        @Nullable Open invitation,
        @Nullable Instant lastSignInAt) {

    /** An invitation that was not accepted yet. */
    record Open(Instant expiresAt) {}
}
