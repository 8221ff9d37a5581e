package org.tandemhelp.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.TenantId;

/**
 * The groups of an organisation. Reads and changes happen inside the caller's tenant scope; every
 * change publishes an audited event, or none where nothing changed.
 */
public interface Groups {

    /** {@link #change} without a look at the version. */
    long ANY_VERSION = -1;

    /** The group, where the scope holds one. */
    Optional<Group> find(GroupId id);

    /** Its direct members. */
    GroupMembers members(GroupId id);

    /** The groups that the group is directly in, by name. */
    List<Group> parents(GroupId id);

    /** The groups that the person is directly in. */
    Set<GroupId> directlyOf(PersonId person);

    /** Every group the person is in, directly or through other groups. */
    List<Group> of(PersonId person);

    /**
     * Adds a group.
     *
     * @throws ProblemException {@code invalid-request} naming each wrong field
     */
    Group add(TenantId tenant, GroupDetails details, Source source, Actor actor);

    /**
     * Changes a group.
     *
     * @param version the version that was read, or {@link #ANY_VERSION}
     * @throws ProblemException {@code not-found}; {@code version-conflict}; {@code invalid-request}
     */
    Group change(GroupId id, GroupDetails details, long version, Actor actor);

    /**
     * Adds direct members; those who are in already stay. All or nothing.
     *
     * @throws ProblemException {@code not-found} for the group; {@code invalid-request} for a
     *     member who is not in the organisation; {@code group-cycle} naming the path
     */
    void addMembers(GroupId id, GroupMembers members, Actor actor);

    /** Takes direct members out; who is not in is skipped. */
    void removeMembers(GroupId id, GroupMembers members, Actor actor);

    /** Makes these the direct members: the difference is added and taken out. All or nothing. */
    void replaceMembers(GroupId id, GroupMembers members, Actor actor);

    /**
     * Deletes the group, not its members.
     *
     * @throws ProblemException {@code not-found}
     */
    void remove(GroupId id, Actor actor);
}
