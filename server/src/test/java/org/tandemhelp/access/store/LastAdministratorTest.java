package org.tandemhelp.access.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemhelp.access.AccessDecisions;
import org.tandemhelp.access.Role;
import org.tandemhelp.audit.AuditEntry;
import org.tandemhelp.audit.AuditTrail;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;

/** An organisation keeps an administrator who can sign in, whatever its people do. */
@ServerTest
class LastAdministratorTest {

    private static final Set<Role> NONE = EnumSet.noneOf(Role.class);

    @Autowired World world;
    @Autowired AccessDecisions access;
    @Autowired People people;
    @Autowired AuditTrail trail;
    private TenantId tenant = TenantId.SERVER;
    private Person admin = World.NOBODY;

    @BeforeEach
    void organisation() {
        tenant = world.tenant().id();
        admin = world.person(tenant, Role.ADMINISTRATOR);
        world.person(world.tenant().id(), Role.ADMINISTRATOR);
    }

    @Test
    void theLastOneStays() {
        assertRefused(() -> deactivate(admin));
        assertRefused(() -> remove(admin));
        assertRefused(() -> replace(admin, NONE));
        assertRefused(() -> replace(admin, Set.of(Role.HELP_DESK_OPERATOR)));
        assertThat(access.roles(tenant, admin.id())).containsExactly(Role.ADMINISTRATOR);
        assertThat(find(admin).active()).isTrue();
        assertThat(actions())
                .doesNotContain("person.deactivated", "person.removed", "access.role-removed");
    }

    @Test
    void oneWhoCannotSignInDoesNotCount() {
        Person other = world.person(tenant, Role.ADMINISTRATOR);
        deactivate(other);
        assertRefused(() -> deactivate(admin));
        replace(other, NONE);
        assertRefused(() -> replace(admin, NONE));
    }

    @Test
    void whereThereIsAnotherOneMayGo() {
        Person other = world.person(tenant, Role.ADMINISTRATOR);
        replace(admin, Set.of(Role.HELP_DESK_OPERATOR));
        assertThat(access.roles(tenant, admin.id())).containsExactly(Role.HELP_DESK_OPERATOR);
        assertRefused(() -> remove(other));
        replace(admin, EnumSet.allOf(Role.class));
        remove(other);
        assertThat(actions())
                .containsSubsequence(
                        "access.role-removed",
                        "access.role-assigned",
                        "access.role-assigned",
                        "person.deactivated",
                        "person.removed");
    }

    @Test
    void twoDoNotTakeEachOtherAway() throws Exception {
        for (int round = 0; round < 8; round++) {
            TenantId here = world.tenant().id();
            Person one = world.person(here, Role.ADMINISTRATOR);
            Person two = world.person(here, Role.ADMINISTRATOR);
            try (ExecutorService both = Executors.newFixedThreadPool(2)) {
                List<Boolean> done = new ArrayList<>();
                for (Future<Boolean> one1 :
                        both.invokeAll(
                                List.of(
                                        attempt(() -> deactivate(one)),
                                        attempt(() -> replace(two, NONE))))) {
                    done.add(one1.get());
                }
                assertThat(done).containsExactlyInAnyOrder(true, false);
            }
        }
    }

    @Test
    void replacingWithTheSameTellsNothing() {
        List<String> before = actions();
        replace(admin, Set.of(Role.ADMINISTRATOR));
        assertThat(actions()).isEqualTo(before);
    }

    @Test
    void aStrangerHasNoRolesHere() {
        Person stranger = world.person(world.tenant().id(), Role.HELP_DESK_OPERATOR);
        ProblemException problem =
                catchThrowableOfType(
                        ProblemException.class,
                        () -> access.replaceRoles(tenant, stranger.id(), NONE, World.ACTOR));
        assertThat(problem.type()).isEqualTo(ProblemType.NOT_FOUND);
    }

    private static Callable<Boolean> attempt(Runnable work) {
        return () -> {
            try {
                work.run();
                return true;
            } catch (ProblemException refused) {
                return false;
            }
        };
    }

    private static void assertRefused(Runnable work) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, work::run);
        assertThat(problem.type()).isEqualTo(ProblemType.LAST_ADMINISTRATOR);
    }

    private void deactivate(Person who) {
        TenantScope.run(who.tenant(), () -> people.deactivate(who.id(), World.ACTOR));
    }

    private void remove(Person who) {
        TenantScope.run(who.tenant(), () -> people.remove(who.id(), World.ACTOR));
    }

    private void replace(Person who, Set<Role> roles) {
        access.replaceRoles(who.tenant(), who.id(), roles, World.ACTOR);
    }

    private Person find(Person who) {
        return TenantScope.call(tenant, () -> people.find(who.id()).orElseThrow());
    }

    private List<String> actions() {
        return TenantScope.call(
                tenant,
                () -> trail.read(tenant, 0, 1_000).stream().map(AuditEntry::action).toList());
    }
}
