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
import org.tandemhelp.directory.scim.ProvisioningTokens;
import org.tandemhelp.kernel.Decision;
import org.tandemhelp.kernel.Permission;
import org.tandemhelp.kernel.Route;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.tenant.Tenant;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.RawHttp;
import org.tandemhelp.testing.Routes;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;

/** Every route × everybody, and every route × paths that look like it (security rule 1). */
@ServerTest
class RouteTableTest {

    private static final String USER =
            "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"x@example.org\"}";
    private static final String CHANGE =
            "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],"
                    + "\"Operations\":[{\"op\":\"remove\",\"path\":\"title\"}]}";

    @Autowired World world;
    @Autowired ProvisioningTokens tokens;
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
                if (route.door().value() == Route.Access.TOKEN) {
                    assertThat(status).as(route.toString()).isEqualTo(401);
                    continue;
                }
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
            if (route.door().value() != Route.Access.OPEN
                    && route.door().value() != Route.Access.TOKEN
                    && route.path().contains("{")) {
                assertThat(statusFor(stranger, route, here.id().toString()))
                        .as(route.toString())
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void aTokenOpensItsOwnOrganisationOnly() {
        Person here = world.person(world.tenant().id());
        String own = token(here.tenant());
        String foreign = token(world.tenant().id());
        for (Routes.Entry route : routes) {
            if (route.door().value() != Route.Access.TOKEN) {
                continue;
            }
            String path = route.pathWith("Users/" + here.id());
            if (route.method().equals("GET")) {
                assertThat(statusFor(own, "GET", path)).isEqualTo(200);
            }
            int status = statusFor(foreign, route.method(), path);
            // A POST names no resource, so there is none that could be foreign.
            assertThat(status)
                    .as(route.toString())
                    .isEqualTo(route.method().equals("POST") ? 405 : 404);
        }
        assertThat(statusFor(own, "GET", "/scim/v2/Users/" + here.id())).isEqualTo(200);
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

    private String token(TenantId tenant) {
        return TenantScope.call(tenant, () -> tokens.create(tenant, "x", null, World.ACTOR))
                .secret();
    }

    private int statusFor(String token, String method, String path) {
        Client program = new Client(port);
        String body =
                switch (method) {
                    case "POST", "PUT" -> USER;
                    case "PATCH" -> CHANGE;
                    default -> null;
                };
        return program.exchange(
                        program.request(method, path, body)
                                .header("Authorization", "Bearer " + token))
                .statusCode();
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
