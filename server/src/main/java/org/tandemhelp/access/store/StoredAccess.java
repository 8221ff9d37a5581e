package org.tandemhelp.access.store;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.access.AccessDecisions;
import org.tandemhelp.access.Role;
import org.tandemhelp.access.RoleAssigned;
import org.tandemhelp.access.RoleRemoved;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.Decision;
import org.tandemhelp.kernel.Permission;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;

/** Decides from the roles in PostgreSQL. Nothing is cached: a right taken away is gone at once. */
@Service
class StoredAccess implements AccessDecisions {

    private final AssignmentRows rows;
    private final People people;
    private final LastAdministrator lastAdministrator;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    StoredAccess(
            AssignmentRows rows,
            People people,
            LastAdministrator lastAdministrator,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.people = people;
        this.lastAdministrator = lastAdministrator;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Decision decide(TenantId tenant, PersonId person, Permission permission) {
        return inside(
                tenant,
                () ->
                        isActive(tenant, person)
                                ? byRole(tenant, person, permission, ProblemType.FORBIDDEN)
                                : new Decision.Denied(
                                        "the person is not active in this organisation",
                                        ProblemType.FORBIDDEN));
    }

    @Override
    public Decision mayHelp(
            TenantId tenant, PersonId helper, PersonId sharer, Permission permission) {
        if (helper.equals(sharer)) {
            return new Decision.Denied("nobody helps themselves", ProblemType.OWN_CODE);
        }
        return inside(tenant, () -> mayHelpAnother(tenant, helper, sharer, permission));
    }

    @Override
    public Set<Role> roles(TenantId tenant, PersonId person) {
        return inside(tenant, () -> rows.of(tenant, person));
    }

    @Override
    public Set<Permission> permissions(TenantId tenant, PersonId person) {
        Set<Permission> granted = EnumSet.noneOf(Permission.class);
        roles(tenant, person).forEach(role -> granted.addAll(Implications.of(role)));
        return granted;
    }

    @Override
    public void assign(TenantId tenant, PersonId person, Role role, Actor actor) {
        inside(
                tenant,
                () -> {
                    if (!inTenant(tenant, person).isPresent()) {
                        throw ProblemException.of(ProblemType.NOT_FOUND);
                    }
                    if (rows.insert(tenant, person, role)) {
                        events.publishEvent(new RoleAssigned(tenant, actor, person, role));
                    }
                    return role;
                });
    }

    @Override
    public void replaceRoles(TenantId tenant, PersonId person, Set<Role> wanted, Actor actor) {
        inside(
                tenant,
                () -> {
                    if (!inTenant(tenant, person).isPresent()) {
                        throw ProblemException.of(ProblemType.NOT_FOUND);
                    }
                    Set<Role> before = rows.of(tenant, person);
                    Set<Role> removed = without(before, wanted);
                    Set<Role> added = without(wanted, before);
                    if (removed.contains(Role.ADMINISTRATOR)) {
                        lastAdministrator.check(tenant, person);
                    }
                    removed.forEach(role -> rows.delete(tenant, person, role));
                    added.removeIf(role -> !rows.insert(tenant, person, role));
                    // First what takes rights away: its listeners wait for rows of help sessions.
                    if (!removed.isEmpty()) {
                        events.publishEvent(new RoleRemoved(tenant, actor, person, removed));
                    }
                    added.forEach(role ->
                            events.publishEvent(new RoleAssigned(tenant, actor, person, role)));
                    return wanted;
                });
    }

    private static Set<Role> without(Set<Role> these, Set<Role> those) {
        Set<Role> rest = EnumSet.noneOf(Role.class);
        rest.addAll(these);
        rest.removeAll(those);
        return rest;
    }

    /** Offering help, reading the settings and the mode itself are all needed (spec R22). */
    private Decision mayHelpAnother(
            TenantId tenant, PersonId helper, PersonId sharer, Permission permission) {
        if (!isActive(tenant, helper)) {
            return new Decision.Denied(
                    "the helper is not active in this organisation", ProblemType.NO_RIGHT_TO_HELP);
        }
        if (!isActive(tenant, sharer)) {
            return new Decision.Denied(
                    "the sharer is not active in this organisation", ProblemType.NO_RIGHT_TO_HELP);
        }
        Decision decision = new Decision.Denied("no permission", ProblemType.NO_RIGHT_TO_HELP);
        for (Permission needed :
                List.of(Permission.OFFER_REMOTE_ASSISTANCE, Permission.READ_SETTINGS, permission)) {
            decision = byRole(tenant, helper, needed, ProblemType.NO_RIGHT_TO_HELP);
            if (decision instanceof Decision.Denied) {
                return decision;
            }
        }
        return decision;
    }

    private Decision byRole(
            TenantId tenant, PersonId person, Permission permission, ProblemType refusal) {
        for (Role role : rows.of(tenant, person)) {
            if (Implications.of(role).contains(permission)) {
                return new Decision.Allowed(
                        "role \"" + role.displayName() + "\" gives " + permission.wireName());
            }
        }
        return new Decision.Denied("no role gives " + permission.wireName(), refusal);
    }

    private boolean isActive(TenantId tenant, PersonId id) {
        return inTenant(tenant, id).filter(Person::active).isPresent();
    }

    private Optional<Person> inTenant(TenantId tenant, PersonId id) {
        return people.find(id).filter(person -> person.tenant().equals(tenant));
    }

    /**
     * Joins the caller's transaction, with the caller's scope; begins one in the tenant otherwise.
     */
    private <T> T inside(TenantId tenant, TenantScope.Work<T> work) {
        return TenantScope.call(
                tenant, () -> Objects.requireNonNull(transaction.execute(status -> work.run())));
    }
}
