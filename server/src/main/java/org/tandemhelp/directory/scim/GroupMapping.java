package org.tandemhelp.directory.scim;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Member;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.directory.GroupDetails;
import org.tandemhelp.directory.GroupId;
import org.tandemhelp.directory.GroupMembers;
import org.tandemhelp.directory.scim.store.GroupQuery;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;

/** A group as SCIM sees it and back. */
final class GroupMapping {

    private GroupMapping() {}

    /**
     * The group that clients see.
     *
     * @param members {@code null}: they were not asked for
     */
    static Group group(
            org.tandemhelp.directory.Group group,
            @Nullable List<org.tandemhelp.directory.scim.store.Member> members) {
        return Group.builder()
                .id(group.id().toString())
                .externalId(group.externalId())
                .displayName(group.name())
                .members(
                        members == null
                                ? null
                                : members.stream().map(GroupMapping::member).toList())
                .meta(
                        UserMapping.meta(
                                "Group", group.createdAt(), group.updatedAt(), group.version()))
                .build();
    }

    /** What the group says of itself; SCIM has no descriptions. */
    static GroupDetails details(Group group, String description) {
        return new GroupDetails(
                group.getDisplayName().orElse("").strip(),
                description,
                group.getExternalId().filter(id -> !id.isBlank()).orElse(null));
    }

    /** The ids of the group's members as the client wrote them. */
    static Set<UUID> ids(List<Member> members) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (Member member : members) {
            ids.add(id(member.getValue().orElse("")));
        }
        return ids;
    }

    /** The id in the text. */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw unknown(text);
        }
    }

    /** Who the ids are; refuses those of nobody. */
    static GroupMembers members(GroupQuery query, Set<UUID> ids) {
        if (ids.isEmpty()) {
            return GroupMembers.NONE;
        }
        GroupMembers known = query.known(Caller.tenant(), ids);
        for (UUID id : ids) {
            if (!known.people().contains(new PersonId(id))
                    && !known.groups().contains(new GroupId(id))) {
                throw unknown(id.toString());
            }
        }
        return known;
    }

    /** Does a change that another group's id of the source may stand against. */
    static org.tandemhelp.directory.Group unique(
            GroupQuery query,
            GroupDetails details,
            @Nullable GroupId self,
            Supplier<org.tandemhelp.directory.Group> change) {
        String externalId = details.externalId();
        try {
            return change.get();
        } catch (ProblemException e) {
            throw new NotUnique(
                    e,
                    () ->
                            externalId != null && query.isTaken(Caller.tenant(), externalId, self)
                                    ? Optional.of("externalId")
                                    : Optional.empty());
        }
    }

    private static Member member(org.tandemhelp.directory.scim.store.Member member) {
        return Member.builder()
                .value(member.id().toString())
                .type(member.person() ? "User" : "Group")
                .display(member.name())
                .build();
    }

    private static BadRequestException unknown(String id) {
        return new BadRequestException(
                "members: nobody here has the id '" + id + "'.", ScimType.RFC7644.INVALID_VALUE);
    }
}
