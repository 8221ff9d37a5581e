package org.tandemhelp.tenant;

import java.util.List;
import java.util.Optional;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.TenantId;

/** The organisations of this server. Reads and changes happen inside the caller's tenant scope. */
public interface Tenants {

    /**
     * One organisation.
     *
     * @throws ProblemException {@code not-found}
     */
    Tenant get(TenantId id);

    /** Its settings. */
    TenantSettings settings(TenantId id);

    /**
     * Changes the settings, publishes {@link TenantSettingsChanged}. Two changes of one version
     * cannot both succeed; where nothing would be different nothing happens.
     *
     * @throws ProblemException {@code version-conflict} where {@code wanted.version()} is not the
     *     stored one; {@code invalid-request} for a value out of range
     */
    TenantSettings change(TenantId id, TenantSettings wanted, Actor actor);

    /** Whether the server has any organisation; asked over all of them. */
    boolean any();

    /** Every organisation; for the housekeeping of the server itself. */
    List<TenantId> all();

    /** Creates an organisation with default settings. */
    Tenant create(String name, Actor actor);

    /**
     * Takes a domain as the organisation's own without a record in DNS; it is never looked up. For
     * the demo only, whose domains no DNS knows. Everybody else proves it on the page for domains.
     *
     * @throws ProblemException {@code domain-taken}; {@code invalid-request} for no domain
     */
    void verifyDomain(TenantId id, String domain, Actor actor);

    /**
     * Whose this domain is, over all organisations; for sign-in, before one is known.
     *
     * @param domain in any script and case; what is no domain is nobody's
     */
    Optional<TenantId> tenantOfVerifiedDomain(String domain);
}
