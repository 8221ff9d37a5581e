package org.tandemhelp.directory.scim;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.tandemhelp.directory.GroupId;
import org.tandemhelp.directory.GroupMembers;
import org.tandemhelp.directory.Groups;
import org.tandemhelp.directory.scim.store.GroupQuery;
import org.tandemhelp.kernel.PersonId;

/** What several changes of a group's members come to, the later ones over the earlier. */
final class MemberChanges {

    private final Set<UUID> added = new LinkedHashSet<>();
    private final Set<UUID> removed = new LinkedHashSet<>();
    private boolean replaced;

    void add(Set<UUID> ids) {
        added.addAll(ids);
        removed.removeAll(ids);
    }

    void remove(Set<UUID> ids) {
        removed.addAll(ids);
        added.removeAll(ids);
    }

    void replace(Set<UUID> ids) {
        replaced = true;
        removed.clear();
        added.clear();
        added.addAll(ids);
    }

    /** Does it in one step, whatever it is. */
    void apply(Groups groups, GroupQuery query, GroupId group) {
        GroupMembers coming = GroupMapping.members(query, added);
        if (replaced) {
            groups.replaceMembers(group, coming, Caller.actor());
            return;
        }
        // Who is not here any more has left every group already.
        GroupMembers leaving =
                removed.isEmpty() ? GroupMembers.NONE : query.known(Caller.tenant(), removed);
        if (leaving.isEmpty()) {
            if (!coming.isEmpty()) {
                groups.addMembers(group, coming, Caller.actor());
            }
        } else if (coming.isEmpty()) {
            groups.removeMembers(group, leaving, Caller.actor());
        } else {
            groups.replaceMembers(
                    group, without(with(groups.members(group), coming), leaving), Caller.actor());
        }
    }

    private static GroupMembers with(GroupMembers these, GroupMembers those) {
        Set<PersonId> people = new HashSet<>(these.people());
        people.addAll(those.people());
        Set<GroupId> children = new HashSet<>(these.groups());
        children.addAll(those.groups());
        return new GroupMembers(people, children);
    }

    private static GroupMembers without(GroupMembers these, GroupMembers those) {
        Set<PersonId> people = new HashSet<>(these.people());
        people.removeAll(those.people());
        Set<GroupId> children = new HashSet<>(these.groups());
        children.removeAll(those.groups());
        return new GroupMembers(people, children);
    }
}
