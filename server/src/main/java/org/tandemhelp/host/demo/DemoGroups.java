package org.tandemhelp.host.demo;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.tandemhelp.directory.GroupDetails;
import org.tandemhelp.directory.GroupId;
import org.tandemhelp.directory.GroupMembers;
import org.tandemhelp.directory.Groups;
import org.tandemhelp.directory.Source;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/** The groups of a demo company: its help desk, everybody else, and one that holds both. */
@Component
@ConditionalOnProperty("tandem.demo")
final class DemoGroups {

    private final Groups groups;

    DemoGroups(Groups groups) {
        this.groups = groups;
    }

    /** Makes them inside the company's scope. */
    void add(TenantId tenant, List<Member> staff, Actor actor) {
        GroupId desk = group(tenant, "Help desk", "Who helps the others", actor);
        GroupId others = group(tenant, "Colleagues", "Who gets help", actor);
        GroupId all = group(tenant, "Everybody", "The whole company", actor);
        groups.addMembers(desk, people(staff, true), actor);
        groups.addMembers(others, people(staff, false), actor);
        groups.addMembers(all, new GroupMembers(Set.of(), Set.of(desk, others)), actor);
    }

    private GroupId group(TenantId tenant, String name, String description, Actor actor) {
        GroupDetails details = new GroupDetails(name, description, null);
        return groups.add(tenant, details, Source.MANUAL, actor).id();
    }

    private static GroupMembers people(List<Member> staff, boolean helper) {
        return new GroupMembers(
                staff.stream()
                        .filter(member -> member.helper() == helper)
                        .map(Member::id)
                        .collect(Collectors.toUnmodifiableSet()),
                Set.of());
    }

    /** One of the company. */
    record Member(PersonId id, boolean helper) {}
}
