package org.tandemhelp.identity.secret;

/**
 * A sealed secret cannot be opened: the key file is another one than at sealing, or somebody
 * changed or moved the stored bytes.
 */
public final class SecretUnreadable extends RuntimeException {

    SecretUnreadable(SecretPurpose purpose, Throwable cause) {
        super(
                "a sealed secret for " + purpose + " does not open with the keys of this server",
                cause);
    }
}
