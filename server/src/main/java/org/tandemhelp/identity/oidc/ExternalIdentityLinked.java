package org.tandemhelp.identity.oidc;

import java.util.Locale;
import java.util.Map;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.AuditedEvent;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/** From now on the person signs in by this provider. */
public record ExternalIdentityLinked(
        TenantId tenant, PersonId person, ProviderId provider, Reason reason)
        implements AuditedEvent {

    /** Why it is this person. */
    public enum Reason {
        /** A claim of the provider's equals the id by which they were provisioned. */
        CLAIM,
        /** They were invited and the browser has the invitation. */
        INVITATION,
        /** Nobody was known; the person was made at this sign-in. */
        CREATED
    }

    @Override
    public Actor actor() {
        return new Actor.Server("identity-provider");
    }

    @Override
    public String action() {
        return "identity.external-identity-linked";
    }

    @Override
    public String subject() {
        return "person:" + person;
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "provider", provider.toString(),
                "reason", reason.name().toLowerCase(Locale.ROOT));
    }
}
