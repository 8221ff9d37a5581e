package org.tandemhelp.host.setup;

import static org.tandemhelp.host.setup.SetupRequest.text;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.access.AccessDecisions;
import org.tandemhelp.access.Role;
import org.tandemhelp.directory.NewPerson;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.identity.Accounts;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.tenant.Tenant;
import org.tandemhelp.tenant.Tenants;

/** Makes the first organisation and its administrator, both or neither. */
@Component
final class FirstAdministrator {

    private static final Actor SETUP = new Actor.Server("setup");
    private static final String JOB_TITLE = "";

    private final TransactionTemplate transaction;
    private final Tenants tenants;
    private final People people;
    private final Accounts accounts;
    private final AccessDecisions access;

    FirstAdministrator(
            PlatformTransactionManager transactions,
            Tenants tenants,
            People people,
            Accounts accounts,
            AccessDecisions access) {
        this.transaction = new TransactionTemplate(transactions);
        this.tenants = tenants;
        this.people = people;
        this.accounts = accounts;
        this.access = access;
    }

    /** Whether the server has no organisation yet. */
    boolean wanted() {
        return !TenantScope.callForAllTenants(tenants::any);
    }

    /**
     * Does it in one transaction, which sees all organisations: the new one has no scope before it
     * is there.
     *
     * @throws ProblemException {@code setup-link-invalid} where another node was faster; what the
     *     modules say about the fields
     */
    void create(SetupRequest request) {
        TenantScope.callForAllTenants(() ->
                transaction.execute(status -> {
                    createInTransaction(request);
                    return true;
                }));
    }

    private void createInTransaction(SetupRequest request) {
        if (tenants.any()) {
            throw ProblemException.of(ProblemType.SETUP_LINK_INVALID);
        }
        Tenant tenant = tenants.create(text(request.organisation()), SETUP);
        TenantScope.run(
                tenant.id(),
                () -> {
                    Person person =
                            people.add(
                                    tenant.id(),
                                    new NewPerson(
                                            text(request.givenName()),
                                            text(request.familyName()),
                                            text(request.mail()),
                                            JOB_TITLE),
                                    SETUP);
                    accounts.setPassword(person.id(), text(request.password()), SETUP);
                    access.assign(tenant.id(), person.id(), Role.ADMINISTRATOR, SETUP);
                });
    }
}
