package org.tandemhelp.access;

import java.util.Set;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.Authorizer;
import org.tandemhelp.kernel.Decision;
import org.tandemhelp.kernel.Permission;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.TenantId;

/**
 * Who may do what, and by which rule. Reads happen in a transaction of its own inside the given
 * tenant.
 */
public interface AccessDecisions extends Authorizer {

    /**
     * Whether this helper may help this sharer in a mode that needs the permission (spec R20 to
     * R31).
     */
    Decision mayHelp(TenantId tenant, PersonId helper, PersonId sharer, Permission permission);

    /** The roles assigned to the person. */
    Set<Role> roles(TenantId tenant, PersonId person);

    /** Everything the person's roles grant. */
    Set<Permission> permissions(TenantId tenant, PersonId person);

    /** Assigns a role; assigning it twice changes nothing. */
    void assign(TenantId tenant, PersonId person, Role role, Actor actor);

    /**
     * Makes these the person's roles; publishes {@link RoleRemoved}, {@link RoleAssigned}.
     *
     * @throws ProblemException {@code not-found} for the person; {@code last-administrator}
     */
    void replaceRoles(TenantId tenant, PersonId person, Set<Role> roles, Actor actor);
}
