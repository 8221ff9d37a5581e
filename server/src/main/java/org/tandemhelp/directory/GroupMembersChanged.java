package org.tandemhelp.directory;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.AuditedEvent;
import org.tandemhelp.kernel.TenantId;

/** The group has other direct members. */
public record GroupMembersChanged(
        TenantId tenant, Actor actor, GroupId group, GroupMembers added, GroupMembers removed)
        implements AuditedEvent {

    /** So many ids are named in the trail; of more only their number. */
    public static final int NAMED = 50;

    @Override
    public String action() {
        return "group.members-changed";
    }

    @Override
    public String subject() {
        return "group:" + group;
    }

    @Override
    public Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        tell(details, "people-added", added.people());
        tell(details, "people-removed", removed.people());
        tell(details, "groups-added", added.groups());
        tell(details, "groups-removed", removed.groups());
        return details;
    }

    private static void tell(Map<String, String> details, String name, Collection<?> ids) {
        if (!ids.isEmpty()) {
            details.put(name, Integer.toString(ids.size()));
            if (ids.size() <= NAMED) {
                details.put(
                        name + "-ids",
                        ids.stream()
                                .map(Object::toString)
                                .sorted()
                                .collect(Collectors.joining(" ")));
            }
        }
    }
}
