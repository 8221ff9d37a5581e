package org.tandemhelp.directory;

import java.util.Set;
import org.tandemhelp.kernel.PersonId;

/** The direct members of a group. */
public record GroupMembers(Set<PersonId> people, Set<GroupId> groups) {

    /** Nobody. */
    public static final GroupMembers NONE = new GroupMembers(Set.of(), Set.of());

    public GroupMembers {
        people = Set.copyOf(people);
        groups = Set.copyOf(groups);
    }

    /** Only people. */
    public static GroupMembers ofPeople(Set<PersonId> people) {
        return new GroupMembers(people, Set.of());
    }

    /** Only groups. */
    public static GroupMembers ofGroups(Set<GroupId> groups) {
        return new GroupMembers(Set.of(), groups);
    }

    /** Whether there is nobody. */
    public boolean isEmpty() {
        return people.isEmpty() && groups.isEmpty();
    }
}
