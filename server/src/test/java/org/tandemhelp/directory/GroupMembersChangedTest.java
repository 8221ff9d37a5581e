package org.tandemhelp.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

class GroupMembersChangedTest {

    @Test
    void fewAreNamedByTheirIds() {
        PersonId one = PersonId.random();
        GroupId child = GroupId.random();
        assertThat(
                        details(
                                GroupMembers.ofPeople(Set.of(one)),
                                GroupMembers.ofGroups(Set.of(child))))
                .containsOnly(
                        Map.entry("people-added", "1"),
                        Map.entry("people-added-ids", one.toString()),
                        Map.entry("groups-removed", "1"),
                        Map.entry("groups-removed-ids", child.toString()));
    }

    @Test
    void manyAreCounted() {
        Set<PersonId> crowd = new HashSet<>();
        while (crowd.size() < GroupMembersChanged.NAMED) {
            crowd.add(PersonId.random());
        }
        assertThat(details(GroupMembers.ofPeople(crowd), GroupMembers.NONE).get("people-added-ids"))
                .hasSize(50 * 37 - 1);
        crowd.add(PersonId.random());
        assertThat(details(GroupMembers.ofPeople(crowd), GroupMembers.NONE))
                .containsOnly(Map.entry("people-added", "51"));
    }

    @Test
    void membersDoNotChangeAfterwards() {
        Set<PersonId> crowd = new HashSet<>(Set.of(PersonId.random()));
        GroupMembers members = GroupMembers.ofPeople(crowd);
        crowd.clear();
        assertThat(members.isEmpty()).isFalse();
        assertThat(GroupMembers.NONE.isEmpty()).isTrue();
        assertThat(GroupMembers.ofGroups(Set.of(GroupId.random())).isEmpty()).isFalse();
    }

    private static Map<String, String> details(GroupMembers added, GroupMembers removed) {
        return new GroupMembersChanged(
                        TenantId.SERVER, new Actor.Server("test"), GroupId.random(), added, removed)
                .details();
    }
}
