package org.tandemhelp.identity;

import java.util.List;
import java.util.Locale;

/** How a person proved who they are. */
public enum SignInMethod {
    PASSWORD("pwd"),
    /** Password, then the code of an authenticator app. */
    PASSWORD_AND_TOTP("pwd", "otp", "mfa"),
    /** Password, then one of the recovery codes. */
    PASSWORD_AND_RECOVERY_CODE("pwd", "otp", "mfa"),
    /** A one-time link, as the demo organisation has them. */
    LINK,
    /** An invitation and the password that was chosen with it. */
    INVITATION("pwd"),
    /** A passkey whose authenticator checked the person: two factors in one. */
    PASSKEY("pop", "user", "mfa"),
    /** An identity provider of the organisation; it knows how. */
    OIDC;

    private final List<String> amr;

    SignInMethod(String... amr) {
        this.amr = List.of(amr);
    }

    /** The name in the audit log and on the account page, for example {@code password-and-totp}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Authentication method references of RFC 8176; empty where none fits. */
    public List<String> amr() {
        return amr;
    }
}
