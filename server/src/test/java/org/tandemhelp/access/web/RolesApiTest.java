package org.tandemhelp.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tandemhelp.access.AccessDecisions;
import org.tandemhelp.access.Role;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class RolesApiTest {

    @Autowired World world;
    @Autowired AccessDecisions access;
    @Autowired People people;
    @Autowired JsonMapper json;
    @LocalServerPort int port;
    private Person admin = World.NOBODY;
    private Client browser = new Client(0);

    @BeforeEach
    void organisation() {
        admin = world.person(world.tenant().id(), Role.ADMINISTRATOR);
        browser = world.signedIn(port, admin);
    }

    @Test
    void rolesAreReadWithWhatTheyGive() {
        Person helper = world.person(admin.tenant(), Role.HELP_DESK_OPERATOR);
        JsonNode read = read(browser.get(path(helper)), 200);
        JsonNode role = read.get("roles").get(0);
        assertThat(role.get("id").asString()).isEqualTo("help-desk-operator");
        assertThat(role.get("name").asString()).isEqualTo("Help Desk Operator");
        List<String> rules = new ArrayList<>();
        read.get("permissions")
                .forEach(one ->
                        rules.add(
                                one.get("permission").asString()
                                        + ": "
                                        + one.get("rule").asString()));
        assertThat(rules)
                .containsExactly(
                        "view-screen: role \"Help Desk Operator\" gives view-screen",
                        "take-full-control: role \"Help Desk Operator\" gives take-full-control",
                        "offer-remote-assistance: role \"Help Desk Operator\" gives offer-remote-assistance",
                        "read-settings: role \"Help Desk Operator\" gives read-settings");
    }

    @Test
    void whoIsSwitchedOffMayDoNothing() {
        Person helper = world.person(admin.tenant(), Role.HELP_DESK_OPERATOR);
        TenantScope.run(helper.tenant(), () -> people.deactivate(helper.id(), World.ACTOR));
        JsonNode read = read(browser.get(path(helper)), 200);
        assertThat(read.get("roles")).hasSize(1);
        assertThat(read.get("permissions")).isEmpty();
    }

    @Test
    void rolesAreReplacedAndWorkAtOnce() {
        Person ada = world.person(admin.tenant());
        Client hers = world.signedIn(port, ada);
        assertThat(hers.get("/api/console/v1/people").statusCode()).isEqualTo(403);
        JsonNode both =
                read(
                        put(browser, ada, "{\"roles\":[\"administrator\",\"help-desk-operator\"]}"),
                        200);
        assertThat(both.get("roles")).hasSize(2);
        assertThat(hers.get("/api/console/v1/people").statusCode()).isEqualTo(200);
        assertThat(read(put(browser, ada, "{\"roles\":[]}"), 200).get("roles")).isEmpty();
        assertThat(hers.get("/api/console/v1/people").statusCode()).isEqualTo(403);
    }

    @Test
    void theLastAdministratorKeepsTheRole() {
        HttpResponse<String> refused = put(browser, admin, "{\"roles\":[]}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("/last-administrator");
        assertThat(access.roles(admin.tenant(), admin.id())).containsExactly(Role.ADMINISTRATOR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"roles\":null}",
                "{\"roles\":[\"root\"]}",
                "{\"roles\":[null]}",
                "{\"roles\":[\"ADMINISTRATOR\"]}",
                "{\"roles\":\"administrator\"}"
            })
    void whatIsNoRoleIsRefused(String body) {
        Person ada = world.person(admin.tenant(), Role.HELP_DESK_OPERATOR);
        JsonNode refused = read(put(browser, ada, body), 400);
        assertThat(refused.get("errors").get(0).get("field").asString()).isEqualTo("roles");
        assertThat(access.roles(ada.tenant(), ada.id())).containsExactly(Role.HELP_DESK_OPERATOR);
    }

    @Test
    void othersNeitherReadNorChangeThem() {
        Person ada = world.person(admin.tenant());
        Client foreign =
                world.signedIn(port, world.person(world.tenant().id(), Role.ADMINISTRATOR));
        Client helper = world.signedIn(port, world.person(admin.tenant(), Role.HELP_DESK_OPERATOR));
        String body = "{\"roles\":[\"administrator\"]}";
        assertThat(foreign.get(path(ada)).statusCode()).isEqualTo(404);
        assertThat(put(foreign, ada, body).statusCode()).isEqualTo(404);
        assertThat(put(foreign, ada, null).statusCode()).isEqualTo(404);
        assertThat(helper.get(path(ada)).statusCode()).isEqualTo(403);
        assertThat(put(helper, ada, body).statusCode()).isEqualTo(403);
        assertThat(access.roles(ada.tenant(), ada.id())).isEmpty();
    }

    private static HttpResponse<String> put(Client who, Person whom, @Nullable String body) {
        return who.send("PUT", path(whom), body);
    }

    private static String path(Person person) {
        return "/api/console/v1/people/" + person.id() + "/roles";
    }

    private JsonNode read(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json.readTree(answer.body());
    }
}
