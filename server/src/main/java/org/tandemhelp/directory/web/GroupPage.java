package org.tandemhelp.directory.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.tandemhelp.directory.Group;

/** A group with the groups that it is directly in. */
record GroupPage(@JsonUnwrapped GroupItem group, List<Parent> parents) {

    static GroupPage of(Group group, long members, List<Group> parents) {
        return new GroupPage(
                GroupItem.of(group, members),
                parents.stream().map(one -> new Parent(one.id().toString(), one.name())).toList());
    }

    /** A group that the group is directly in. */
    record Parent(String id, String name) {}
}
