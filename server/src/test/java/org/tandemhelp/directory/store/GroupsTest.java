package org.tandemhelp.directory.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.audit.AuditEntry;
import org.tandemhelp.audit.AuditTrail;
import org.tandemhelp.directory.Group;
import org.tandemhelp.directory.GroupDetails;
import org.tandemhelp.directory.GroupId;
import org.tandemhelp.directory.GroupMembers;
import org.tandemhelp.directory.Groups;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.Source;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;

@ServerTest
class GroupsTest {

    @Autowired World world;
    @Autowired Groups groups;
    @Autowired People people;
    @Autowired AuditTrail trail;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;
    private TenantId tenant = TenantId.SERVER;

    @BeforeEach
    void organisation() {
        tenant = world.tenant().id();
    }

    @Test
    void aGroupIsAddedChangedAndRemoved() {
        Group added = group("Sales");
        assertThat(here(() -> groups.find(added.id()))).hasValue(added);

        GroupDetails wanted = new GroupDetails("Sale\u0301s", "Who sells", "x-1");
        Group after = here(() -> groups.change(added.id(), wanted, added.version(), World.ACTOR));
        assertThat(after.name()).isEqualTo("Sal\u00e9s");
        assertThat(after.version()).isEqualTo(added.version() + 1);
        assertThat(here(() -> groups.find(added.id()))).hasValue(after);
        assertThat(here(() -> groups.change(added.id(), wanted, Groups.ANY_VERSION, World.ACTOR)))
                .isEqualTo(after);

        run(() -> groups.remove(added.id(), World.ACTOR));
        assertThat(here(() -> groups.find(added.id()))).isEmpty();
        assertThat(actions("group."))
                .containsExactly("group.added", "group.changed", "group.removed");
    }

    @Test
    void anOldVersionDoesNotReplaceANewOne() {
        Group group = group("Sales");
        run(() -> groups.addMembers(group.id(), people(world.person(tenant)), World.ACTOR));
        GroupDetails wanted = new GroupDetails("Other", "", null);
        assertThat(refusal(() -> groups.change(group.id(), wanted, group.version(), World.ACTOR)))
                .isEqualTo(ProblemType.VERSION_CONFLICT);
        assertThat(here(() -> groups.find(group.id())).orElseThrow().name()).isEqualTo("Sales");
    }

    @Test
    void everyFieldHasItsRule() {
        GroupDetails bad = new GroupDetails(" ", "x".repeat(513), "");
        ProblemException problem =
                catchThrowableOfType(
                        ProblemException.class,
                        () -> here(() -> groups.add(tenant, bad, Source.MANUAL, World.ACTOR)));
        assertThat(problem.errors()).containsOnlyKeys("name", "description", "externalId");
        assertThat(actions("group.")).isEmpty();
    }

    @Test
    void anExternalIdNamesOneGroupOfAnOrganisation() {
        GroupDetails first = new GroupDetails("A", "", "x-1");
        run(() -> groups.add(tenant, first, Source.SCIM, World.ACTOR));
        ProblemException problem =
                catchThrowableOfType(
                        ProblemException.class,
                        () -> here(() -> groups.add(tenant, first, Source.SCIM, World.ACTOR)));
        assertThat(problem.errors()).containsOnlyKeys("externalId");

        TenantId other = world.tenant().id();
        Group there =
                TenantScope.call(other, () -> groups.add(other, first, Source.SCIM, World.ACTOR));
        assertThat(there.externalId()).isEqualTo("x-1");
    }

    @Test
    void membersComeAndGoAndEveryChangeCounts() {
        Group group = group("Sales");
        Group inner = group("Inner");
        Person ada = world.person(tenant);
        Person bea = world.person(tenant);
        GroupMembers both = new GroupMembers(Set.of(ada.id(), bea.id()), Set.of(inner.id()));
        run(() -> groups.addMembers(group.id(), both, World.ACTOR));
        run(() -> groups.addMembers(group.id(), both, World.ACTOR));
        assertThat(here(() -> groups.members(group.id()))).isEqualTo(both);
        assertThat(version(group)).isEqualTo(group.version() + 1);

        run(() -> groups.removeMembers(group.id(), people(bea), World.ACTOR));
        run(() -> groups.removeMembers(group.id(), people(bea), World.ACTOR));
        assertThat(version(group)).isEqualTo(group.version() + 2);

        Group other = group("Other");
        GroupMembers wanted = new GroupMembers(Set.of(bea.id()), Set.of(other.id()));
        run(() -> groups.replaceMembers(group.id(), wanted, World.ACTOR));
        run(() -> groups.replaceMembers(group.id(), wanted, World.ACTOR));
        assertThat(here(() -> groups.members(group.id()))).isEqualTo(wanted);
        assertThat(version(group)).isEqualTo(group.version() + 3);

        AuditEntry last = entries().getLast();
        assertThat(last.action()).isEqualTo("group.members-changed");
        assertThat(last.details())
                .containsEntry("people-added", "1")
                .containsEntry("people-added-ids", bea.id().toString())
                .containsEntry("people-removed-ids", ada.id().toString())
                .containsEntry("groups-added-ids", other.id().toString())
                .containsEntry("groups-removed", "1");
        assertThat(actions("group.members-changed")).hasSize(3);
    }

    @Test
    void aMemberWhoIsNotThereKeepsEverybodyOut() {
        Group group = group("Sales");
        Person here = world.person(tenant);
        Person stranger = world.person(world.tenant().id());
        GroupMembers wanted =
                new GroupMembers(Set.of(here.id(), stranger.id()), Set.of(GroupId.random()));
        ProblemException problem =
                catchThrowableOfType(
                        ProblemException.class,
                        () -> run(() -> groups.addMembers(group.id(), wanted, World.ACTOR)));
        assertThat(problem.errors()).containsOnlyKeys("people", "groups");
        assertThat(here(() -> groups.members(group.id()))).isEqualTo(GroupMembers.NONE);
    }

    @Test
    void groupsOfAPersonAreFoundThroughGroups() {
        Group inner = group("c inner");
        Group middle = group("B middle");
        Group outer = group("a outer");
        Group side = group("side");
        Person ada = world.person(tenant);
        run(() -> groups.addMembers(inner.id(), people(ada), World.ACTOR));
        run(() -> groups.addMembers(middle.id(), groups(inner), World.ACTOR));
        run(() -> groups.addMembers(outer.id(), groups(middle, inner, side), World.ACTOR));
        assertThat(here(() -> groups.of(ada.id())))
                .extracting(Group::name)
                .containsExactly("a outer", "B middle", "c inner");
        assertThat(here(() -> groups.of(PersonId.random()))).isEmpty();
    }

    @Test
    void aCircleIsRefusedAndItsPathTold() {
        Group a = group("A");
        Group b = group("B");
        Group c = group("C");
        run(() -> groups.addMembers(b.id(), groups(a), World.ACTOR));
        run(() -> groups.addMembers(c.id(), groups(b), World.ACTOR));
        Person ada = world.person(tenant);
        GroupMembers wanted = new GroupMembers(Set.of(ada.id()), Set.of(c.id()));
        ProblemException problem =
                catchThrowableOfType(
                        ProblemException.class,
                        () -> run(() -> groups.addMembers(a.id(), wanted, World.ACTOR)));
        assertThat(problem.type()).isEqualTo(ProblemType.GROUP_CYCLE);
        assertThat(problem.detail())
                .isEqualTo("\"C\" cannot be in \"A\": \"A\" is in \"B\", which is in \"C\".");
        assertThat(here(() -> groups.members(a.id()))).isEqualTo(GroupMembers.NONE);
        assertThat(refusal(() -> groups.replaceMembers(a.id(), groups(a), World.ACTOR)))
                .isEqualTo(ProblemType.GROUP_CYCLE);
    }

    @Test
    void twoChangesAtOnceDoNotCloseACircleTogether() throws Exception {
        for (int round = 0; round < 10; round++) {
            Group a = group("A");
            Group b = group("B");
            try (ExecutorService two = Executors.newFixedThreadPool(2)) {
                List<Future<Boolean>> tries = two.invokeAll(List.of(attempt(a, b), attempt(b, a)));
                List<Boolean> done = new ArrayList<>();
                for (Future<Boolean> one : tries) {
                    done.add(one.get());
                }
                assertThat(done).containsExactlyInAnyOrder(true, false);
            }
        }
    }

    private Callable<Boolean> attempt(Group outer, Group inner) {
        return () -> {
            try {
                run(() -> groups.addMembers(outer.id(), groups(inner), World.ACTOR));
                return true;
            } catch (ProblemException refused) {
                return false;
            }
        };
    }

    @Test
    void aDeletedGroupLeavesItsMembersAndItsParentsKnow() {
        Group inner = group("Inner");
        Group outer = group("Outer");
        Person ada = world.person(tenant);
        run(() -> groups.addMembers(inner.id(), people(ada), World.ACTOR));
        run(() -> groups.addMembers(outer.id(), groups(inner), World.ACTOR));
        long before = version(outer);
        run(() -> groups.remove(inner.id(), World.ACTOR));
        assertThat(version(outer)).isEqualTo(before + 1);
        assertThat(here(() -> groups.members(outer.id()))).isEqualTo(GroupMembers.NONE);
        assertThat(here(() -> people.find(ada.id()))).isPresent();
    }

    @Test
    void fiveThousandPeopleComeInOneStatement() {
        Group group = group("Everybody");
        Set<PersonId> crowd = crowd(5_000);
        run(() -> groups.addMembers(group.id(), GroupMembers.ofPeople(crowd), World.ACTOR));
        assertThat(here(() -> groups.members(group.id())).people()).isEqualTo(crowd);
        assertThat(entries().getLast().details()).containsOnlyKeys("people-added");
        run(() -> groups.replaceMembers(group.id(), GroupMembers.NONE, World.ACTOR));
        assertThat(here(() -> groups.members(group.id())).people()).isEmpty();
    }

    private Set<PersonId> crowd(int size) {
        return here(() ->
                        new TransactionTemplate(transactions)
                                .execute(status ->
                                        Set.copyOf(
                                                jdbc.sql(
                                                                """
                                                                insert into person (id, tenant_id, given_name, family_name, mail,
                                                                    job_title, active, user_name)
                                                                select gen_random_uuid(), :tenant, 'P', n::text, n || '@example.org', '', true, n || '@example.org'
                                                                from generate_series(1, :size) n returning id
                                                                """)
                                                        .param("tenant", tenant.value())
                                                        .param("size", size)
                                                        .query(java.util.UUID.class)
                                                        .list())))
                .stream()
                .map(PersonId::new)
                .collect(java.util.stream.Collectors.toSet());
    }

    @Test
    void anotherOrganisationsGroupIsNotThere() {
        Group group = group("Sales");
        Person ada = world.person(tenant);
        run(() -> groups.addMembers(group.id(), people(ada), World.ACTOR));
        TenantId other = world.tenant().id();
        GroupDetails wanted = new GroupDetails("Mine", "", null);
        TenantScope.run(
                other,
                () -> {
                    assertThat(groups.find(group.id())).isEmpty();
                    assertThat(groups.members(group.id())).isEqualTo(GroupMembers.NONE);
                    assertThat(groups.of(ada.id())).isEmpty();
                    for (Runnable change :
                            List.<Runnable>of(
                                    () -> groups.change(group.id(), wanted, -1, World.ACTOR),
                                    () -> groups.addMembers(group.id(), people(ada), World.ACTOR),
                                    () ->
                                            groups.removeMembers(
                                                    group.id(), people(ada), World.ACTOR),
                                    () -> groups.replaceMembers(group.id(), people(), World.ACTOR),
                                    () -> groups.remove(group.id(), World.ACTOR))) {
                        assertThat(catchThrowableOfType(ProblemException.class, change::run).type())
                                .isEqualTo(ProblemType.NOT_FOUND);
                    }
                });
        assertThat(here(() -> groups.members(group.id()))).isEqualTo(people(ada));
    }

    private Group group(String name) {
        return here(() ->
                groups.add(tenant, new GroupDetails(name, "", null), Source.MANUAL, World.ACTOR));
    }

    private static GroupMembers people(Person... people) {
        return GroupMembers.ofPeople(
                java.util.Arrays.stream(people)
                        .map(Person::id)
                        .collect(java.util.stream.Collectors.toSet()));
    }

    private static GroupMembers groups(Group... groups) {
        return GroupMembers.ofGroups(
                java.util.Arrays.stream(groups)
                        .map(Group::id)
                        .collect(java.util.stream.Collectors.toSet()));
    }

    private long version(Group group) {
        return here(() -> groups.find(group.id())).orElseThrow().version();
    }

    private ProblemType refusal(Runnable work) {
        return catchThrowableOfType(ProblemException.class, () -> run(work)).type();
    }

    private void run(Runnable work) {
        TenantScope.run(tenant, work);
    }

    private <T> T here(Supplier<T> work) {
        return TenantScope.call(tenant, work::get);
    }

    private List<AuditEntry> entries() {
        return here(() -> trail.read(tenant, 0, 1_000));
    }

    private List<String> actions(String prefix) {
        return entries().stream()
                .map(AuditEntry::action)
                .filter(action -> action.startsWith(prefix))
                .toList();
    }
}
