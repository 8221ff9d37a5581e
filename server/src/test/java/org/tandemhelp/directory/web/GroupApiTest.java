package org.tandemhelp.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tandemhelp.access.Role;
import org.tandemhelp.directory.Person;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class GroupApiTest {

    private static final String PATH = "/api/console/v1/groups";

    @Autowired World world;
    @Autowired JsonMapper json;
    @LocalServerPort int port;
    private Person admin = World.NOBODY;
    private Client browser = new Client(0);
    private Client foreign = new Client(0);

    @BeforeEach
    void twoOrganisations() {
        admin = world.person(world.tenant().id(), Role.ADMINISTRATOR);
        browser = world.signedIn(port, admin);
        foreign = world.signedIn(port, world.person(world.tenant().id(), Role.ADMINISTRATOR));
    }

    @Test
    void aGroupIsAddedChangedAndDeleted() {
        JsonNode added =
                read(browser.post(PATH, "{\"name\":\"Sales\",\"description\":\"Who sells\"}"), 201);
        String path = PATH + "/" + added.get("id").asString();
        assertThat(added.get("source").asString()).isEqualTo("manual");
        assertThat(added.get("members").asLong()).isZero();
        assertThat(added.get("parents").isEmpty()).isTrue();

        String change = "{\"name\":\"Sellers\",\"description\":\"\",\"version\":1}";
        JsonNode changed = read(browser.send("PUT", path, change), 200);
        assertThat(changed.get("name").asString()).isEqualTo("Sellers");
        JsonNode conflict = read(browser.send("PUT", path, change), 409);
        assertThat(conflict.get("current").get("name").asString()).isEqualTo("Sellers");
        assertThat(conflict.get("current").get("version").asLong()).isEqualTo(2);

        assertThat(browser.send("DELETE", path, null).statusCode()).isEqualTo(204);
        assertThat(browser.get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\"\"}",
                "{\"name\":\"a\\u0007\"}",
                "{\"name\":\"A\",\"owner\":\"x\"}",
                "{\"name\":[\"A\"]}"
            })
    void whatIsNoGroupIsRefused(String body) {
        JsonNode refused = read(browser.post(PATH, body), 400);
        assertThat(refused.get("errors")).hasSize(1);
        assertThat(read(browser.get(PATH), 200).get("total").asLong()).isZero();
    }

    @Test
    void membersAreAddedListedAndTakenOut() {
        String outer = group("Outer");
        String inner = group("Inner");
        Person ada = world.person(admin.tenant());
        String body = "{\"people\":[\"%s\"],\"groups\":[\"%s\"]}".formatted(ada.id(), inner);
        assertThat(browser.post(PATH + "/" + outer + "/members", body).statusCode()).isEqualTo(204);

        JsonNode members = read(browser.get(PATH + "/" + outer + "/members"), 200);
        assertThat(members.get("total").asLong()).isEqualTo(2);
        JsonNode first = members.get("items").get(0);
        assertThat(first.get("kind").asString()).isEqualTo("group");
        assertThat(first.get("mail").isNull()).isTrue();
        JsonNode second = members.get("items").get(1);
        assertThat(second.get("kind").asString()).isEqualTo("person");
        assertThat(second.get("mail").asString()).isEqualTo(ada.mail());
        assertThat(second.get("active").asBoolean()).isTrue();

        JsonNode page = read(browser.get(PATH + "/" + inner), 200);
        assertThat(page.get("parents").get(0).get("id").asString()).isEqualTo(outer);
        assertThat(read(browser.get(PATH + "/" + outer), 200).get("members").asLong()).isEqualTo(2);
        JsonNode person = read(browser.get("/api/console/v1/people/" + ada.id()), 200);
        assertThat(person.get("groups").get(0).get("direct").asBoolean()).isTrue();

        String member = PATH + "/" + outer + "/members/";
        assertThat(browser.send("DELETE", member + ada.id(), null).statusCode()).isEqualTo(204);
        assertThat(browser.send("DELETE", member + ada.id(), null).statusCode()).isEqualTo(404);
        assertThat(browser.send("DELETE", member + inner, null).statusCode()).isEqualTo(204);
        assertThat(read(browser.get(PATH + "/" + outer + "/members"), 200).get("items")).isEmpty();
    }

    @Test
    void groupsThroughGroupsAreNotDirect() {
        String outer = group("Outer");
        String inner = group("Inner");
        Person ada = world.person(admin.tenant());
        add(outer, "groups", inner);
        add(inner, "people", ada.id().toString());
        JsonNode groups =
                read(browser.get("/api/console/v1/people/" + ada.id()), 200).get("groups");
        List<String> told = new ArrayList<>();
        groups.forEach(group ->
                told.add(group.get("name").asString() + " " + group.get("direct").asBoolean()));
        assertThat(told).containsExactly("Inner true", "Outer false");
    }

    @Test
    void aCircleIsRefusedWithItsPath() {
        String a = group("A");
        String b = group("B");
        String c = group("C");
        add(b, "groups", a);
        add(c, "groups", b);
        HttpResponse<String> refused =
                browser.post(PATH + "/" + a + "/members", "{\"groups\":[\"" + c + "\"]}");
        assertThat(refused.statusCode()).isEqualTo(409);
        JsonNode problem = json.readTree(refused.body());
        assertThat(problem.get("type").asString()).endsWith("/group-cycle");
        assertThat(problem.get("detail").asString())
                .isEqualTo("\"C\" cannot be in \"A\": \"A\" is in \"B\", which is in \"C\".");
    }

    @Test
    void whoCannotBeAMemberIsNamed() {
        String group = group("A");
        Person stranger = world.person(world.tenant().id());
        for (String body :
                List.of(
                        "{\"people\":[\"" + stranger.id() + "\"]}",
                        "{\"groups\":[\"" + UUID.randomUUID() + "\"]}",
                        "{\"people\":[\"" + admin.id() + "\",null]}",
                        "{\"people\":[\"x\"]}",
                        "{}")) {
            JsonNode refused = read(browser.post(PATH + "/" + group + "/members", body), 400);
            assertThat(refused.get("errors")).as(body).hasSize(1);
        }
        assertThat(read(browser.get(PATH + "/" + group), 200).get("members").asLong()).isZero();
    }

    @Test
    void anotherOrganisationsGroupsAreNotThere() {
        String group = group("Ours");
        add(group, "people", admin.id().toString());
        String path = PATH + "/" + group;
        assertThat(foreign.get(path).statusCode()).isEqualTo(404);
        assertThat(foreign.get(path + "/members").statusCode()).isEqualTo(404);
        assertThat(foreign.send("PUT", path, "{\"name\":\"Mine\",\"version\":2}").statusCode())
                .isEqualTo(404);
        assertThat(
                        foreign.post(path + "/members", "{\"people\":[\"" + admin.id() + "\"]}")
                                .statusCode())
                .isEqualTo(404);
        assertThat(foreign.send("DELETE", path + "/members/" + admin.id(), null).statusCode())
                .isEqualTo(404);
        assertThat(foreign.send("DELETE", path, null).statusCode()).isEqualTo(404);
        assertThat(read(foreign.get(PATH), 200).get("items")).isEmpty();
        assertThat(read(foreign.get("/api/console/v1/people?group=" + group), 200).get("items"))
                .isEmpty();
        JsonNode ours = read(browser.get(path), 200);
        assertThat(ours.get("name").asString()).isEqualTo("Ours");
        assertThat(ours.get("members").asLong()).isEqualTo(1);
    }

    @Test
    void helpersDoNotSeeGroups() {
        String path = PATH + "/" + group("A");
        Client helper = world.signedIn(port, world.person(admin.tenant(), Role.HELP_DESK_OPERATOR));
        for (String one : List.of(PATH, path, path + "/members", PATH + "/export")) {
            assertThat(helper.get(one).statusCode()).as(one).isEqualTo(403);
        }
        assertThat(helper.send("DELETE", path, null).statusCode()).isEqualTo(403);
    }

    @Test
    void anExportIsAFile() {
        group("=A1");
        HttpResponse<String> file = browser.get(PATH + "/export?sort=-members");
        assertThat(file.body().lines().toList().getFirst())
                .isEqualTo("\ufeffname,description,members,source,createdAt,id");
        assertThat(file.body()).contains("'=A1,,0,manual,");
    }

    private String group(String name) {
        return read(browser.post(PATH, "{\"name\":\"" + name + "\"}"), 201).get("id").asString();
    }

    private void add(String group, String kind, String id) {
        String body = "{\"" + kind + "\":[\"" + id + "\"]}";
        assertThat(browser.post(PATH + "/" + group + "/members", body).statusCode()).isEqualTo(204);
    }

    private JsonNode read(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json.readTree(answer.body());
    }
}
