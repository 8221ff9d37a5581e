package org.tandemhelp.host.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.access.AccessDecisions;
import org.tandemhelp.access.Role;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.StartProblem;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.tenant.TenantSettings;
import org.tandemhelp.tenant.Tenants;

/** Creates a fictional company on the first start and finds it again on the next. */
@Component
@ConditionalOnProperty("tandem.demo")
final class DemoOrganisation {

    private static final Actor DEMO = new Actor.Server("demo");

    private final TransactionTemplate transaction;
    private final Tenants tenants;
    private final People people;
    private final AccessDecisions access;
    private final DemoGroups groups;

    DemoOrganisation(
            PlatformTransactionManager transactions,
            Tenants tenants,
            People people,
            AccessDecisions access,
            DemoGroups groups) {
        this.transaction = new TransactionTemplate(transactions);
        this.tenants = tenants;
        this.people = people;
        this.access = access;
        this.groups = groups;
    }

    /**
     * The company's people as they are stored.
     *
     * @throws StartProblem where the data belongs to a real organisation
     */
    Staff present(DemoCompany company) {
        return TenantScope.callForAllTenants(
                () -> transaction.execute(status -> findOrCreate(company)));
    }

    private Staff findOrCreate(DemoCompany company) {
        TenantId tenant =
                people.findByMail(company.founder())
                        .map(Person::tenant)
                        .orElseGet(() -> create(company));
        return TenantScope.call(tenant, () -> staff(tenant, company));
    }

    private Staff staff(TenantId tenant, DemoCompany company) {
        Map<DemoPerson, PersonId> ids = new LinkedHashMap<>();
        for (DemoPerson person : company.people()) {
            people.findByMail(person.data().mail())
                    .ifPresent(stored -> ids.put(person, stored.id()));
        }
        return new Staff(tenant, ids);
    }

    private TenantId create(DemoCompany company) {
        boolean ours = people.findByMail(DemoCast.LINDQVIST.founder()).isPresent();
        if (!ours && tenants.any()) {
            throw new StartProblem(
                    "This data belongs to a real organisation, which gets no demo accounts. Start"
                            + " with --production, or choose another folder with --data.");
        }
        TenantId tenant = tenants.create(company.name(), DEMO).id();
        TenantScope.run(tenant, () -> furnish(tenant, company));
        return tenant;
    }

    private void furnish(TenantId tenant, DemoCompany company) {
        tenants.verifyDomain(tenant, company.domain(), DEMO);
        TenantSettings now = tenants.settings(tenant);
        tenants.change(
                tenant, now.withRemoteHelpEnabled(true).withUnenrolledDevicesAllowed(true), DEMO);
        List<DemoGroups.Member> staff = new ArrayList<>();
        for (DemoPerson person : company.people()) {
            PersonId id = people.add(tenant, person.data(), DEMO).id();
            if (person.portrait() != null) {
                people.setPhoto(id, person.portrait().png(), DEMO);
            }
            switch (person.persona()) {
                case ADMINISTRATOR -> access.assign(tenant, id, Role.ADMINISTRATOR, DEMO);
                case HELPER -> access.assign(tenant, id, Role.HELP_DESK_OPERATOR, DEMO);
                case SHARER -> {}
            }
            staff.add(new DemoGroups.Member(id, person.persona() == Persona.HELPER));
        }
        groups.add(tenant, staff, DEMO);
    }

    /** The company and its people. */
    record Staff(TenantId tenant, Map<DemoPerson, PersonId> ids) {}
}
