package org.tandemhelp.directory.store;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.tenant.spi.PersonNames;

/** Tells the tenant module what people are called. */
@Component
class DirectoryNames implements PersonNames {

    private final People people;

    DirectoryNames(People people) {
        this.people = people;
    }

    @Override
    public Optional<String> nameOf(PersonId person) {
        return people.find(person).map(Person::displayName);
    }
}
