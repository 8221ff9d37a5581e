package org.tandemhelp.directory.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemhelp.audit.AuditTrail;
import org.tandemhelp.audit.Verdict;
import org.tandemhelp.directory.Group;
import org.tandemhelp.directory.GroupDetails;
import org.tandemhelp.directory.GroupMembers;
import org.tandemhelp.directory.Groups;
import org.tandemhelp.directory.Imports;
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

/** Many hands on the same people and groups: each change is done or refused, none gets stuck. */
@ServerTest
class TogetherTest {

    private static final int HANDS = 6;
    private static final int CHANGES = 40;

    @Autowired World world;
    @Autowired People people;
    @Autowired Groups groups;
    @Autowired Imports imports;
    @Autowired AuditTrail trail;

    @Test
    void nobodyWaitsForSomebodyWhoWaits() throws Exception {
        TenantId tenant = world.tenant().id();
        List<Person> crowd = new ArrayList<>();
        List<Group> nest = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            crowd.add(world.person(tenant));
            nest.add(group(tenant, "Group " + i));
        }
        List<Callable<Integer>> hands = new ArrayList<>();
        for (int hand = 0; hand < HANDS; hand++) {
            Random random = new Random(hand);
            hands.add(() -> {
                int done = 0;
                for (int i = 0; i < CHANGES; i++) {
                    done += attempt(tenant, change(tenant, crowd, nest, random)) ? 1 : 0;
                }
                return done;
            });
        }
        int done = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(HANDS)) {
            for (Future<Integer> hand : pool.invokeAll(hands)) {
                done += hand.get();
            }
        }
        assertThat(done).isGreaterThan(CHANGES);
        assertThat(TenantScope.call(tenant, () -> trail.verify(tenant)))
                .isInstanceOf(Verdict.Whole.class);
        assertNoCircle(tenant, nest);
    }

    /** Only refusals that a person understands; a deadlock would come out as another exception. */
    private static boolean attempt(TenantId tenant, Runnable change) {
        try {
            TenantScope.run(tenant, change);
            return true;
        } catch (ProblemException refused) {
            assertThat(refused.type())
                    .isIn(
                            ProblemType.NOT_FOUND,
                            ProblemType.GROUP_CYCLE,
                            ProblemType.INVALID_REQUEST,
                            ProblemType.VERSION_CONFLICT);
            return false;
        }
    }

    private Runnable change(TenantId tenant, List<Person> crowd, List<Group> nest, Random random) {
        Person person = crowd.get(random.nextInt(crowd.size()));
        Group one = nest.get(random.nextInt(nest.size()));
        Group other = nest.get(random.nextInt(nest.size()));
        Set<PersonId> some =
                Set.copyOf(
                        crowd.stream().filter(p -> random.nextBoolean()).map(Person::id).toList());
        return switch (random.nextInt(10)) {
            case 0, 1 ->
                    () -> groups.addMembers(one.id(), GroupMembers.ofPeople(some), World.ACTOR);
            case 2, 3 ->
                    () ->
                            groups.addMembers(
                                    one.id(),
                                    GroupMembers.ofGroups(Set.of(other.id())),
                                    World.ACTOR);
            case 4 ->
                    () -> groups.replaceMembers(one.id(), GroupMembers.ofPeople(some), World.ACTOR);
            case 5 -> () -> people.deactivate(person.id(), World.ACTOR);
            case 6 -> () -> people.activate(person.id(), World.ACTOR);
            case 7 ->
                    random.nextInt(4) == 0
                            ? () -> people.remove(person.id(), World.ACTOR)
                            : () -> groups.of(person.id());
            case 8 ->
                    random.nextInt(4) == 0
                            ? () -> groups.remove(one.id(), World.ACTOR)
                            : () -> groups.members(one.id());
            default -> {
                String name = "N" + random.nextInt(1_000);
                byte[] file =
                        "givenName,mail,groups\n%s,%s,Imported|%s\nEve,eve%s@example.org,Imported\n"
                                .formatted(name, person.mail(), one.name(), random.nextInt(5))
                                .getBytes(StandardCharsets.UTF_8);
                yield () -> imports.apply(file, World.ACTOR);
            }
        };
    }

    private void assertNoCircle(TenantId tenant, List<Group> nest) {
        TenantScope.run(
                tenant,
                () -> {
                    for (Group group : nest) {
                        List<Group> open = new ArrayList<>(groups.parents(group.id()));
                        for (int i = 0; i < open.size(); i++) {
                            assertThat(open.get(i).id()).isNotEqualTo(group.id());
                            for (Group parent : groups.parents(open.get(i).id())) {
                                if (!open.contains(parent)) {
                                    open.add(parent);
                                }
                            }
                        }
                    }
                });
    }

    private Group group(TenantId tenant, String name) {
        GroupDetails details = new GroupDetails(name, "", null);
        return TenantScope.call(
                tenant, () -> groups.add(tenant, details, Source.MANUAL, World.ACTOR));
    }
}
