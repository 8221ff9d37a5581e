package org.tandemhelp.directory.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Set;
import org.tandemhelp.directory.Group;
import org.tandemhelp.directory.GroupId;
import org.tandemhelp.directory.Person;

/** A person with their groups. Personal data. */
record PersonPage(@JsonUnwrapped PersonItem person, List<InGroup> groups) {

    static PersonPage of(Person person, List<Group> groups, Set<GroupId> direct) {
        return new PersonPage(
                PersonItem.of(person),
                groups.stream()
                        .map(group ->
                                new InGroup(
                                        group.id().toString(),
                                        group.name(),
                                        direct.contains(group.id())))
                        .toList());
    }

    /**
     * A group that the person is in.
     *
     * @param direct false: only through another group
     */
    record InGroup(String id, String name, boolean direct) {}
}
