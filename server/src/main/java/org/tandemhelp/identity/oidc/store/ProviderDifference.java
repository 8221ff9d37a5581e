package org.tandemhelp.identity.oidc.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.identity.oidc.ProviderSettings;

/** What a change of a provider changes, for the audit log. */
final class ProviderDifference {

    private ProviderDifference() {}

    /** The names of the fields that are not the same, separated by commas. */
    static String of(ProviderSettings before, ProviderSettings after, boolean secret) {
        List<String> names = new ArrayList<>();
        note(names, "name", before.name(), after.name());
        note(names, "issuer", before.issuer(), after.issuer());
        note(names, "clientId", before.clientId(), after.clientId());
        note(names, "clientSecret", false, secret);
        note(names, "secretExpiresAt", before.secretExpiresAt(), after.secretExpiresAt());
        note(names, "scopes", before.scopes(), after.scopes());
        note(names, "enabled", before.enabled(), after.enabled());
        note(names, "createPeople", before.createPeople(), after.createPeople());
        note(names, "linkClaim", before.linkClaim(), after.linkClaim());
        note(names, "claims", before.claims(), after.claims());
        note(names, "requiredAcr", before.requiredAcr(), after.requiredAcr());
        note(names, "maxAgeMinutes", before.maxAgeMinutes(), after.maxAgeMinutes());
        return String.join(",", names);
    }

    private static void note(
            List<String> names, String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            names.add(name);
        }
    }
}
