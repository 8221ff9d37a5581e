package org.tandemhelp.access.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemhelp.access.AccessDecisions;
import org.tandemhelp.access.Role;
import org.tandemhelp.audit.AuditEntry;
import org.tandemhelp.audit.AuditTrail;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.kernel.Decision;
import org.tandemhelp.kernel.Permission;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;

@ServerTest
class AccessDecisionsTest {

    @Autowired World world;
    @Autowired AccessDecisions access;
    @Autowired People people;
    @Autowired AuditTrail trail;
    private TenantId tenant = TenantId.SERVER;

    @BeforeEach
    void organisation() {
        tenant = world.tenant().id();
    }

    @Test
    void theRoleThatGivesIsNamed() {
        Person helper = world.person(tenant, Role.HELP_DESK_OPERATOR);
        assertThat(access.decide(tenant, helper.id(), Permission.VIEW_SCREEN))
                .isEqualTo(new Decision.Allowed("role \"Help Desk Operator\" gives view-screen"));
    }

    @ParameterizedTest
    @EnumSource(Permission.class)
    void withoutARoleThereIsNoPermission(Permission permission) {
        Person nobody = world.person(tenant);
        assertThat(access.decide(tenant, nobody.id(), permission))
                .isEqualTo(
                        new Decision.Denied(
                                "no role gives " + permission.wireName(), ProblemType.FORBIDDEN));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleGivesWhatItSaysAndNothingElse(Role role) {
        Person person = world.person(tenant, role);
        for (Permission permission : Permission.values()) {
            boolean allowed =
                    access.decide(tenant, person.id(), permission) instanceof Decision.Allowed;
            assertThat(allowed)
                    .as(role + " " + permission)
                    .isEqualTo(Implications.of(role).contains(permission));
        }
        assertThat(access.permissions(tenant, person.id())).isEqualTo(Implications.of(role));
        assertThat(access.roles(tenant, person.id())).containsExactly(role);
    }

    @Test
    void twoRolesAddUp() {
        Person both = world.person(tenant, Role.ADMINISTRATOR, Role.HELP_DESK_OPERATOR);
        assertThat(access.permissions(tenant, both.id()))
                .contains(Permission.UPDATE_SETTINGS, Permission.VIEW_SCREEN);
    }

    @Test
    void aHelperMayHelpAColleague() {
        Person helper = world.person(tenant, Role.HELP_DESK_OPERATOR);
        Person sharer = world.person(tenant);
        assertThat(access.mayHelp(tenant, helper.id(), sharer.id(), Permission.VIEW_SCREEN))
                .isInstanceOf(Decision.Allowed.class);
        assertDenied(helper, sharer, Permission.ELEVATION, "no role gives elevation");
    }

    @Test
    void nobodyHelpsThemselves() {
        Person helper = world.person(tenant, Role.HELP_DESK_OPERATOR);
        assertThat(access.mayHelp(tenant, helper.id(), helper.id(), Permission.VIEW_SCREEN))
                .isEqualTo(new Decision.Denied("nobody helps themselves", ProblemType.OWN_CODE));
    }

    @Test
    void anAdministratorIsNoHelper() {
        Person administrator = world.person(tenant, Role.ADMINISTRATOR);
        assertDenied(
                administrator,
                world.person(tenant),
                Permission.VIEW_SCREEN,
                "no role gives offer-remote-assistance");
    }

    @Test
    void acrossOrganisationsNobodyHelps() {
        TenantId other = world.tenant().id();
        Person helper = world.person(tenant, Role.HELP_DESK_OPERATOR);
        Person stranger = world.person(other, Role.HELP_DESK_OPERATOR);
        assertDenied(helper, stranger, Permission.VIEW_SCREEN, "sharer is not active");
        assertDenied(stranger, helper, Permission.VIEW_SCREEN, "helper is not active");
        assertThat(access.decide(other, helper.id(), Permission.VIEW_SCREEN))
                .isInstanceOf(Decision.Denied.class);
        Decision all =
                TenantScope.callForAllTenants(() ->
                        access.mayHelp(tenant, helper.id(), stranger.id(), Permission.VIEW_SCREEN));
        assertThat(all).isInstanceOf(Decision.Denied.class);
    }

    @Test
    void inactivePeopleNeitherHelpNorAreHelped() {
        Person helper = world.person(tenant, Role.HELP_DESK_OPERATOR);
        Person sharer = world.person(tenant);
        TenantScope.run(tenant, () -> people.deactivate(sharer.id(), World.ACTOR));
        assertDenied(helper, sharer, Permission.VIEW_SCREEN, "sharer is not active");
        TenantScope.run(tenant, () -> people.deactivate(helper.id(), World.ACTOR));
        assertDenied(helper, world.person(tenant), Permission.VIEW_SCREEN, "helper is not active");
        assertThat(access.decide(tenant, helper.id(), Permission.READ_SETTINGS))
                .isInstanceOf(Decision.Denied.class);
    }

    @Test
    void assigningTwiceChangesAndTellsOnce() {
        Person person = world.person(tenant, Role.ADMINISTRATOR);
        access.assign(tenant, person.id(), Role.ADMINISTRATOR, World.ACTOR);
        List<String> actions =
                TenantScope.call(
                        tenant,
                        () -> trail.read(tenant, 0, 100).stream().map(AuditEntry::action).toList());
        assertThat(actions).filteredOn("access.role-assigned"::equals).hasSize(1);
    }

    @Test
    void aRoleForAStrangerIsRefused() {
        Person stranger = world.person(world.tenant().id());
        ProblemException problem =
                catchThrowableOfType(
                        ProblemException.class,
                        () ->
                                access.assign(
                                        tenant,
                                        stranger.id(),
                                        Role.HELP_DESK_OPERATOR,
                                        World.ACTOR));
        assertThat(problem.type()).isEqualTo(ProblemType.NOT_FOUND);
    }

    private void assertDenied(Person helper, Person sharer, Permission permission, String rule) {
        assertThat(access.mayHelp(tenant, helper.id(), sharer.id(), permission))
                .isInstanceOfSatisfying(
                        Decision.Denied.class,
                        denied -> {
                            assertThat(denied.rule()).contains(rule);
                            assertThat(denied.type()).isEqualTo(ProblemType.NO_RIGHT_TO_HELP);
                        });
    }
}
