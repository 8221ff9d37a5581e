package org.tandemhelp.tenant;

import java.util.List;
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

    /** Records that the ownership of a domain was proved. */
    void verifyDomain(TenantId id, String domain, Actor actor);
}
