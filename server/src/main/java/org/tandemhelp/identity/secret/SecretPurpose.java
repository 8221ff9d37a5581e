package org.tandemhelp.identity.secret;

import java.util.Locale;

/** What a sealed secret is for. Every purpose has a key of its own; a new purpose is a new line. */
public enum SecretPurpose {
    /** The shared secret of a person's authenticator app. */
    TOTP,
    /** The client secret of an identity provider. */
    PROVIDER_CLIENT_SECRET;

    /** The name in key derivation and associated data; it never changes. */
    String label() {
        return "tandem-" + name().toLowerCase(Locale.ROOT).replace('_', '-') + "-v1";
    }
}
