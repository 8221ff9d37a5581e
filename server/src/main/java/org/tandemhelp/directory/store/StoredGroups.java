package org.tandemhelp.directory.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemhelp.directory.Group;
import org.tandemhelp.directory.GroupAdded;
import org.tandemhelp.directory.GroupChanged;
import org.tandemhelp.directory.GroupDetails;
import org.tandemhelp.directory.GroupId;
import org.tandemhelp.directory.GroupMembers;
import org.tandemhelp.directory.GroupMembersChanged;
import org.tandemhelp.directory.GroupRemoved;
import org.tandemhelp.directory.Groups;
import org.tandemhelp.directory.Source;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.Fields;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.TenantId;

/**
 * Groups in PostgreSQL; every change and its event are one transaction. Locks are taken in one
 * order: nesting of the tenant, groups by id, people, and last, by the event, the audit trail.
 */
@Service
class StoredGroups implements Groups {

    private final GroupRows groups;
    private final MemberRows members;
    private final ApplicationEventPublisher events;

    StoredGroups(GroupRows groups, MemberRows members, ApplicationEventPublisher events) {
        this.groups = groups;
        this.members = members;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Group> find(GroupId id) {
        return groups.find(id);
    }

    @Override
    @Transactional(readOnly = true)
    public GroupMembers members(GroupId id) {
        return members.of(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Group> parents(GroupId id) {
        return groups.parents(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<GroupId> directlyOf(PersonId person) {
        return members.groupsOf(person).stream()
                .map(GroupId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Group> of(PersonId person) {
        return groups.of(person);
    }

    @Override
    @Transactional
    public Group add(TenantId tenant, GroupDetails wanted, Source source, Actor actor) {
        Group group = GroupCheck.added(tenant, wanted, source, now());
        unique(() -> groups.insert(group));
        events.publishEvent(new GroupAdded(tenant, actor, group.id(), source));
        return group;
    }

    @Override
    @Transactional
    public Group change(GroupId id, GroupDetails wanted, long version, Actor actor) {
        Group before = locked(id);
        if (version != ANY_VERSION && version != before.version()) {
            throw ProblemException.of(ProblemType.VERSION_CONFLICT);
        }
        Group after = GroupCheck.changed(before, wanted, now());
        String fields = GroupCheck.difference(before, after);
        if (fields.isEmpty()) {
            return before;
        }
        unique(() -> groups.update(after));
        events.publishEvent(new GroupChanged(before.tenant(), actor, id, fields));
        return after;
    }

    @Override
    @Transactional
    public void addMembers(GroupId id, GroupMembers wanted, Actor actor) {
        Group group = lockedFor(id, wanted);
        tell(group, put(group, wanted), GroupMembers.NONE, actor);
    }

    @Override
    @Transactional
    public void removeMembers(GroupId id, GroupMembers unwanted, Actor actor) {
        Group group = lockedFor(id, unwanted);
        tell(group, GroupMembers.NONE, members.remove(group, unwanted), actor);
    }

    @Override
    @Transactional
    public void replaceMembers(GroupId id, GroupMembers wanted, Actor actor) {
        Group group = lockedFor(id, new GroupMembers(Set.of(), Set.of(id)));
        GroupMembers before = members.of(id);
        GroupMembers surplus = without(before, wanted);
        GroupMembers missing = without(wanted, before);
        GroupMembers removed = members.remove(group, surplus);
        tell(group, put(group, missing), removed, actor);
    }

    @Override
    @Transactional
    public void remove(GroupId id, Actor actor) {
        Group group = existing(id);
        groups.lockNesting(group.tenant());
        List<UUID> parents = members.parents(group);
        List<UUID> all = new ArrayList<>(parents);
        all.add(id.value());
        groups.lockAll(all);
        groups.touch(parents);
        if (!groups.delete(id)) {
            throw ProblemException.of(ProblemType.NOT_FOUND);
        }
        events.publishEvent(new GroupRemoved(group.tenant(), actor, id));
    }

    private GroupMembers put(Group group, GroupMembers wanted) {
        Set<GroupId> children = members.lockGroups(group, wanted.groups());
        Set<PersonId> people = members.lockPeople(group, wanted.people());
        new Fields()
                .require(
                        people.containsAll(wanted.people()),
                        "people",
                        "Somebody of these is not in this organisation any more.")
                .require(
                        children.containsAll(wanted.groups()),
                        "groups",
                        "One of these groups is not in this organisation any more.")
                .orThrow();
        if (!children.isEmpty()) {
            Nesting.refuseCircle(group, children, members.above(group));
        }
        return members.add(group, wanted);
    }

    private void tell(Group group, GroupMembers added, GroupMembers removed, Actor actor) {
        if (!added.isEmpty() || !removed.isEmpty()) {
            groups.touch(List.of(group.id().value()));
            events.publishEvent(
                    new GroupMembersChanged(group.tenant(), actor, group.id(), added, removed));
        }
    }

    private Group existing(GroupId id) {
        return groups.find(id).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
    }

    private Group locked(GroupId id) {
        return groups.lock(id).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
    }

    private Group lockedFor(GroupId id, GroupMembers change) {
        if (!change.groups().isEmpty()) {
            groups.lockNesting(existing(id).tenant());
        }
        return locked(id);
    }

    private static GroupMembers without(GroupMembers these, GroupMembers those) {
        Set<PersonId> people = new HashSet<>(these.people());
        people.removeAll(those.people());
        Set<GroupId> children = new HashSet<>(these.groups());
        children.removeAll(those.groups());
        return new GroupMembers(people, children);
    }

    /** The index decides, because only it sees what others add at the same time. */
    private static void unique(Runnable change) {
        try {
            change.run();
        } catch (DuplicateKeyException e) {
            throw GroupCheck.taken();
        }
    }

    /** PostgreSQL keeps microseconds. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
