package org.tandemhelp.directory.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.endpoints.features.EndpointType;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.interceptor.Interceptor;
import de.captaingoldfish.scim.sdk.server.patch.PatchOperationHandler;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.directory.GroupDetails;
import org.tandemhelp.directory.GroupId;
import org.tandemhelp.directory.GroupMembers;
import org.tandemhelp.directory.Groups;
import org.tandemhelp.directory.Source;
import org.tandemhelp.directory.scim.store.GroupQuery;
import org.tandemhelp.directory.scim.store.Member;
import org.tandemhelp.directory.scim.store.Slice;

/** What the library does with groups: the directory's groups. */
final class GroupHandler extends ResourceHandler<Group> {

    private final Groups groups;
    private final GroupQuery query;
    private final Interceptor interceptor;

    GroupHandler(Groups groups, GroupQuery query, Interceptor interceptor) {
        this.groups = groups;
        this.query = query;
        this.interceptor = interceptor;
    }

    @Override
    public Interceptor getInterceptor(EndpointType endpoint) {
        return interceptor;
    }

    @Override
    public PatchOperationHandler<Group> getPatchOpResourceHandler(String id, Context context) {
        return new GroupPatch(groups, query);
    }

    @Override
    public Group createResource(Group wanted, Context context) {
        GroupMembers members = GroupMapping.members(query, GroupMapping.ids(wanted.getMembers()));
        GroupDetails details = GroupMapping.details(wanted, "");
        org.tandemhelp.directory.Group group =
                GroupMapping.unique(
                        query,
                        details,
                        null,
                        () -> groups.add(Caller.tenant(), details, Source.SCIM, Caller.actor()));
        if (!members.isEmpty()) {
            groups.addMembers(group.id(), members, Caller.actor());
        }
        return whole(group.id());
    }

    @Override
    public @Nullable Group getResource(
            String id,
            List<SchemaAttribute> attributes,
            List<SchemaAttribute> excluded,
            Context context) {
        return groups.find(id(id))
                .map(group ->
                        membersWanted(attributes, excluded)
                                ? whole(group)
                                : GroupMapping.group(group, null))
                .orElse(null);
    }

    @Override
    public @Nullable Group getResourceForUpdate(
            String id,
            List<SchemaAttribute> attributes,
            List<SchemaAttribute> excluded,
            Context context,
            EndpointType endpoint) {
        return groups.find(id(id)).map(group -> GroupMapping.group(group, null)).orElse(null);
    }

    @Override
    public PartialListResponse<Group> listResources(
            long startIndex,
            int count,
            @Nullable FilterNode filter,
            @Nullable SchemaAttribute sortBy,
            @Nullable SortOrder sortOrder,
            List<SchemaAttribute> attributes,
            List<SchemaAttribute> excluded,
            Context context) {
        Slice slice =
                new Slice(
                        filter,
                        sortBy == null ? null : sortBy.getScimNodeName(),
                        sortOrder == SortOrder.DESCENDING,
                        startIndex - 1,
                        count);
        List<org.tandemhelp.directory.Group> page =
                count == 0 ? List.of() : query.list(Caller.tenant(), slice);
        boolean membersWanted = membersWanted(attributes, excluded);
        Map<UUID, List<Member>> members = membersWanted ? members(page) : Map.of();
        return PartialListResponse.<Group>builder()
                .resources(
                        page.stream()
                                .map(group ->
                                        GroupMapping.group(group, members.get(group.id().value())))
                                .toList())
                .totalResults(query.count(Caller.tenant(), filter))
                .build();
    }

    @Override
    public @Nullable Group updateResource(Group wanted, Context context) {
        GroupId id = id(wanted.getId().orElseThrow());
        Optional<org.tandemhelp.directory.Group> before = groups.find(id);
        if (before.isEmpty()) {
            return null;
        }
        org.tandemhelp.directory.Group group = before.get();
        GroupDetails stated = GroupMapping.details(wanted, group.description());
        // Who replaces a group and leaves the link out has not taken it away.
        GroupDetails details =
                stated.externalId() == null
                        ? new GroupDetails(stated.name(), stated.description(), group.externalId())
                        : stated;
        GroupMembers members = GroupMapping.members(query, GroupMapping.ids(wanted.getMembers()));
        // Members first: that order of locks is the directory's own.
        groups.replaceMembers(id, members, Caller.actor());
        GroupMapping.unique(
                query,
                details,
                id,
                () -> groups.change(id, details, Groups.ANY_VERSION, Caller.actor()));
        return whole(id);
    }

    @Override
    public void deleteResource(String id, Context context) {
        groups.remove(id(id), Caller.actor());
    }

    /** Without members where the client says so: a group may have very many. */
    static boolean membersWanted(List<SchemaAttribute> attributes, List<SchemaAttribute> excluded) {
        boolean named =
                attributes.isEmpty() || attributes.stream().anyMatch(GroupHandler::isMembers);
        return named && excluded.stream().noneMatch(one -> one.getScimNodeName().equals("members"));
    }

    private static boolean isMembers(SchemaAttribute attribute) {
        String name = attribute.getScimNodeName();
        return name.equals("members") || name.startsWith("members.");
    }

    private Group whole(GroupId id) {
        return whole(groups.find(id).orElseThrow());
    }

    private Group whole(org.tandemhelp.directory.Group group) {
        return GroupMapping.group(
                group, members(List.of(group)).getOrDefault(group.id().value(), List.of()));
    }

    private Map<UUID, List<Member>> members(List<org.tandemhelp.directory.Group> page) {
        return page.isEmpty()
                ? Map.of()
                : query.members(
                        Caller.tenant(), page.stream().map(group -> group.id().value()).toList());
    }

    private static GroupId id(String text) {
        return new GroupId(UserHandler.id(text).value());
    }
}
