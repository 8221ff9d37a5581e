package org.tandemhelp.directory.scim;

import com.fasterxml.jackson.databind.JsonNode;
import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.constants.enums.Comparator;
import de.captaingoldfish.scim.sdk.common.constants.enums.PatchOp;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.exceptions.InvalidFilterException;
import de.captaingoldfish.scim.sdk.common.exceptions.ResourceNotFoundException;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.filter.AttributeExpressionLeaf;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.filter.OrExpressionNode;
import de.captaingoldfish.scim.sdk.server.patch.PatchOperationHandler;
import de.captaingoldfish.scim.sdk.server.patch.operations.MultivaluedComplexAttributeOperation;
import de.captaingoldfish.scim.sdk.server.patch.operations.MultivaluedComplexMultivaluedSubAttributeOperation;
import de.captaingoldfish.scim.sdk.server.patch.operations.MultivaluedComplexSimpleSubAttributeOperation;
import de.captaingoldfish.scim.sdk.server.patch.operations.MultivaluedSimpleAttributeOperation;
import de.captaingoldfish.scim.sdk.server.patch.operations.PatchOperation;
import de.captaingoldfish.scim.sdk.server.patch.operations.RemoveComplexAttributeOperation;
import de.captaingoldfish.scim.sdk.server.patch.operations.RemoveExtensionRefOperation;
import de.captaingoldfish.scim.sdk.server.patch.operations.SimpleAttributeOperation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.directory.GroupDetails;
import org.tandemhelp.directory.GroupId;
import org.tandemhelp.directory.Groups;
import org.tandemhelp.directory.scim.store.GroupQuery;

/**
 * Changes of one group: collects what they come to, then does it at once. The library's own way
 * would load all members, change the list and store it again, for one person who comes in.
 */
final class GroupPatch implements PatchOperationHandler<Group> {

    private final Groups groups;
    private final GroupQuery query;
    private final MemberChanges members = new MemberChanges();
    private @Nullable GroupDetails details;

    GroupPatch(Groups groups, GroupQuery query) {
        this.groups = groups;
        this.query = query;
    }

    @Override
    public Supplier<Group> getOldResourceSupplier(
            String id,
            List<SchemaAttribute> attributes,
            List<SchemaAttribute> excluded,
            Context context) {
        return () -> getPatchedResource(id);
    }

    @Override
    public Group getPatchedResource(String id) {
        return GroupMapping.group(existing(id), null);
    }

    /**
     * {@code null}, which becomes a 204, unless the client asks for attributes (RFC 7644 section
     * 3.5.2).
     */
    @Override
    public @Nullable Group getUpdatedResource(
            String id,
            Group patched,
            boolean changed,
            List<SchemaAttribute> attributes,
            List<SchemaAttribute> excluded,
            Context context) {
        apply(existing(id).id());
        if (attributes.isEmpty()) {
            return null;
        }
        org.tandemhelp.directory.Group group = existing(id);
        UUID key = group.id().value();
        return GroupMapping.group(
                group,
                GroupHandler.membersWanted(attributes, excluded)
                        ? query.members(Caller.tenant(), List.of(key)).get(key)
                        : null);
    }

    @Override
    public boolean handleOperation(String id, SimpleAttributeOperation operation) {
        GroupDetails before = details(id);
        String name = operation.getSchemaAttribute().getScimNodeName();
        JsonNode value = operation.getValuesNode();
        String text = operation.isRemoveOp() || value == null ? "" : value.asText().strip();
        details =
                switch (name) {
                    case "displayName" ->
                            new GroupDetails(text, before.description(), before.externalId());
                    case "externalId" ->
                            new GroupDetails(
                                    before.name(),
                                    before.description(),
                                    text.isEmpty() ? null : text);
                    default -> throw unsupported(operation);
                };
        return true;
    }

    @Override
    public boolean handleOperation(String id, MultivaluedComplexAttributeOperation operation) {
        if (!operation.getSchemaAttribute().getScimNodeName().equals("members")) {
            throw unsupported(operation);
        }
        if (operation.isWithFilter()) {
            if (operation.getPatchOp() != PatchOp.REMOVE) {
                throw unsupported(operation);
            }
            Set<UUID> ids = new LinkedHashSet<>();
            collect(operation.getFilter(), ids);
            members.remove(ids);
            return true;
        }
        switch (operation.getPatchOp()) {
            case ADD -> members.add(ids(operation));
            case REPLACE -> members.replace(ids(operation));
            case REMOVE -> members.replace(Set.of());
        }
        return true;
    }

    @Override
    public boolean handleOperation(String id, RemoveExtensionRefOperation operation) {
        throw new BadRequestException("Groups have no extensions.", ScimType.RFC7644.INVALID_PATH);
    }

    @Override
    public boolean handleOperation(String id, MultivaluedSimpleAttributeOperation operation) {
        throw unsupported(operation);
    }

    @Override
    public boolean handleOperation(String id, RemoveComplexAttributeOperation operation) {
        throw unsupported(operation);
    }

    @Override
    public boolean handleOperation(
            String id, MultivaluedComplexSimpleSubAttributeOperation operation) {
        throw unsupported(operation);
    }

    @Override
    public boolean handleOperation(
            String id, MultivaluedComplexMultivaluedSubAttributeOperation operation) {
        throw unsupported(operation);
    }

    /** Members first: that order of locks is the directory's own. */
    private void apply(GroupId id) {
        members.apply(groups, query, id);
        GroupDetails wanted = details;
        if (wanted != null) {
            GroupMapping.unique(
                    query,
                    wanted,
                    id,
                    () -> groups.change(id, wanted, Groups.ANY_VERSION, Caller.actor()));
        }
    }

    private GroupDetails details(String id) {
        if (details != null) {
            return details;
        }
        org.tandemhelp.directory.Group group = existing(id);
        return new GroupDetails(group.name(), group.description(), group.externalId());
    }

    private static Set<UUID> ids(MultivaluedComplexAttributeOperation operation) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (JsonNode member : operation.getValuesNode()) {
            ids.add(GroupMapping.id(member.path("value").asText()));
        }
        return ids;
    }

    private static void collect(FilterNode filter, Set<UUID> ids) {
        switch (filter) {
            case OrExpressionNode or -> {
                collect(or.getLeftNode(), ids);
                collect(or.getRightNode(), ids);
            }
            case AttributeExpressionLeaf leaf
                    when leaf.getComparator() == Comparator.EQ
                            && leaf.getSchemaAttribute().getScimNodeName().equals("members.value")
                            && leaf.getValue() != null ->
                    ids.add(GroupMapping.id(leaf.getValue()));
            default ->
                    throw new InvalidFilterException(
                            "Members are chosen by 'value eq' and an id.", null);
        }
    }

    private org.tandemhelp.directory.Group existing(String id) {
        return groups.find(new GroupId(UserHandler.id(id).value()))
                .orElseThrow(() -> new ResourceNotFoundException("There is no such group here."));
    }

    private static BadRequestException unsupported(PatchOperation<?> operation) {
        return new BadRequestException(
                "A group's '"
                        + operation.getDirectlyReferencedAttribute().getScimNodeName()
                        + "' cannot be changed like this.",
                ScimType.RFC7644.INVALID_PATH);
    }
}
