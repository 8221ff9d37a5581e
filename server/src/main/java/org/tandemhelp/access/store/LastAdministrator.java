package org.tandemhelp.access.store;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tandemhelp.access.Role;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.spi.DeactivationVeto;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.TenantId;

/**
 * Sees to it that an organisation keeps an administrator who can sign in. Whoever takes one away
 * waits here for the others who do: two administrators cannot remove each other.
 */
@Component
class LastAdministrator implements DeactivationVeto {

    private final AssignmentRows rows;
    private final People people;

    LastAdministrator(AssignmentRows rows, People people) {
        this.rows = rows;
        this.people = people;
    }

    @Override
    public void check(TenantId tenant, PersonId person) {
        if (!rows.of(tenant, person).contains(Role.ADMINISTRATOR)) {
            return;
        }
        List<PersonId> administrators = rows.lockAll(tenant, Role.ADMINISTRATOR);
        if (isActive(person)
                && administrators.stream()
                        .noneMatch(other -> !other.equals(person) && isActive(other))) {
            throw ProblemException.of(ProblemType.LAST_ADMINISTRATOR);
        }
    }

    private boolean isActive(PersonId id) {
        return people.find(id).filter(Person::active).isPresent();
    }
}
