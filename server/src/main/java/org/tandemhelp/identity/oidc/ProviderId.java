package org.tandemhelp.identity.oidc;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** Names one identity provider of one organisation. */
public record ProviderId(UUID value) implements Serializable {

    /** A new random id. */
    public static ProviderId random() {
        return new ProviderId(UUID.randomUUID());
    }

    /** The id in an address; empty: this is none. */
    public static Optional<ProviderId> of(String text) {
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equals(text) ? Optional.of(new ProviderId(id)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
