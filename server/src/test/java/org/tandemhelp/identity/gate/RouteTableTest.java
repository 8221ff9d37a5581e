package org.tandemhelp.identity.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tandemhelp.access.AccessDecisions;
import org.tandemhelp.access.Role;
import org.tandemhelp.directory.Person;
import org.tandemhelp.kernel.Decision;
import org.tandemhelp.kernel.Permission;
import org.tandemhelp.kernel.Route;
import org.tandemhelp.tenant.Tenant;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.RawHttp;
import org.tandemhelp.testing.Routes;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;

/** Every route × everybody, and every route × paths that look like it (security rule 1). */
@ServerTest
class RouteTableTest {

    @Autowired World world;
    @Autowired AccessDecisions access;
    @Autowired ApplicationContext context;
    @LocalServerPort int port;
    private List<Routes.Entry> routes = List.of();

    @BeforeEach
    void readRoutes() {
        routes = Routes.of(context).entries();
    }

    @Test
    void everyHandlerSaysWhoMayCallIt() {
        assertThat(routes).isNotEmpty();
        for (Routes.Entry route : routes) {
            Route door = route.door();
            assertThat(door.permission().length > 0)
                    .as(route.toString())
                    .isEqualTo(door.value() == Route.Access.PERMISSION);
        }
    }

    @Test
    void nobodyIsSentToTheSignIn() {
        for (Routes.Entry route : routes) {
            int status =
                    new Client(port).send(route.method(), route.pathWith("x"), null).statusCode();
            if (route.door().value() == Route.Access.OPEN) {
                assertThat(status).as(route.toString()).isLessThan(500);
            } else {
                assertThat(status).as(route.toString()).isEqualTo(401);
            }
        }
    }

    @Test
    void everySignedInPersonGetsWhatTheRolesGive() {
        Tenant tenant = world.tenant();
        for (Person person :
                List.of(
                        world.person(tenant.id()),
                        world.person(tenant.id(), Role.HELP_DESK_OPERATOR),
                        world.person(tenant.id(), Role.ADMINISTRATOR))) {
            for (Routes.Entry route : routes) {
                int status = statusFor(person, route, person.id().toString());
                assertThat(status).as(route.toString()).isLessThan(500).isNotEqualTo(401);
                if (route.door().value() == Route.Access.PERMISSION) {
                    assertThat(status == 403)
                            .as(route + " answered " + status)
                            .isEqualTo(!mayPass(person, route));
                }
            }
        }
    }

    @Test
    void anotherOrganisationsThingsDoNotExist() {
        Person here = world.person(world.tenant().id());
        Person stranger =
                world.person(world.tenant().id(), Role.ADMINISTRATOR, Role.HELP_DESK_OPERATOR);
        for (Routes.Entry route : routes) {
            if (route.door().value() != Route.Access.OPEN && route.path().contains("{")) {
                assertThat(statusFor(stranger, route, here.id().toString()))
                        .as(route.toString())
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void noLookAlikePathGetsPastTheSignIn() {
        for (Routes.Entry route : routes) {
            if (route.door().value() == Route.Access.OPEN) {
                continue;
            }
            List<String> targets = PathMutations.of(route.pathWith("x"));
            assertThat(targets).hasSizeGreaterThanOrEqualTo(30);
            for (String target : targets) {
                assertThat(RawHttp.status(port, route.method(), target))
                        .as(route.method() + " " + target)
                        .isIn(400, 401, 403, 404);
            }
        }
    }

    private int statusFor(Person person, Routes.Entry route, String id) {
        return world.signedIn(port, person)
                .send(route.method(), route.pathWith(id), null)
                .statusCode();
    }

    private boolean mayPass(Person person, Routes.Entry route) {
        for (Permission permission : route.door().permission()) {
            if (access.decide(person.tenant(), person.id(), permission)
                    instanceof Decision.Denied) {
                return false;
            }
        }
        return true;
    }
}
