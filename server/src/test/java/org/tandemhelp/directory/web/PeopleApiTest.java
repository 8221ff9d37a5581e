package org.tandemhelp.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tandemhelp.access.Role;
import org.tandemhelp.audit.AuditEntry;
import org.tandemhelp.audit.AuditTrail;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class PeopleApiTest {

    private static final String PATH = "/api/console/v1/people";

    @Autowired World world;
    @Autowired People people;
    @Autowired AuditTrail trail;
    @Autowired JsonMapper json;
    @LocalServerPort int port;
    private Person admin = World.NOBODY;
    private Client browser = new Client(0);
    private Person stranger = World.NOBODY;
    private Client foreign = new Client(0);

    @BeforeEach
    void twoOrganisations() {
        admin = world.person(world.tenant().id(), Role.ADMINISTRATOR);
        browser = world.signedIn(port, admin);
        stranger = world.person(world.tenant().id(), Role.ADMINISTRATOR);
        foreign = world.signedIn(port, stranger);
    }

    @Test
    void aPersonIsAddedReadChangedAndDeleted() {
        String mail = "zoe." + UUID.randomUUID() + "@example.org";
        JsonNode added =
                read(
                        browser.post(
                                PATH,
                                """
                                {"givenName":"Zoë","familyName":"Lind","mail":"%s","jobTitle":"Clerk","company":"Nord"}
                                """
                                        .formatted(mail)),
                        201);
        String id = added.get("id").asString();
        assertThat(added.get("displayName").asString()).isEqualTo("Zoë Lind");
        assertThat(added.get("userName").asString()).isEqualTo(mail);
        assertThat(added.get("source").asString()).isEqualTo("manual");
        assertThat(added.get("active").asBoolean()).isTrue();
        assertThat(added.get("photoPath").isNull()).isTrue();
        assertThat(added.get("groups").isEmpty()).isTrue();
        assertThat(added.get("createdAt").asString()).endsWith("Z");

        String change =
                """
                {"givenName":"Zoë","familyName":"Berg","mail":"%s","jobTitle":"","company":"Nord","version":%d}
                """;
        JsonNode changed =
                read(browser.send("PUT", PATH + "/" + id, change.formatted(mail, 1)), 200);
        assertThat(changed.get("familyName").asString()).isEqualTo("Berg");
        assertThat(changed.get("version").asLong()).isEqualTo(2);

        JsonNode conflict =
                read(browser.send("PUT", PATH + "/" + id, change.formatted(mail, 1)), 409);
        assertThat(conflict.get("type").asString()).endsWith("/version-conflict");
        assertThat(conflict.get("current").get("familyName").asString()).isEqualTo("Berg");
        assertThat(conflict.get("current").get("version").asLong()).isEqualTo(2);

        assertThat(browser.send("DELETE", PATH + "/" + id, null).statusCode()).isEqualTo(204);
        assertThat(browser.get(PATH + "/" + id).statusCode()).isEqualTo(404);
        assertThat(browser.send("DELETE", PATH + "/" + id, null).statusCode()).isEqualTo(404);
        assertThat(actions())
                .containsSubsequence("person.added", "person.changed", "person.removed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | givenName,mail",
                "{\"givenName\":\"A\",\"mail\":\"nobody\"} | mail",
                "{\"givenName\":\"A\\u202eB\",\"mail\":\"a@x.org\"} | givenName",
                "{\"givenName\":\"A\",\"mail\":\"a@x.org\",\"phone\":\"1\"} | phone",
                "{\"givenName\":1,\"mail\":\"a@x.org\"} | givenName",
            })
    void wrongFieldsAreNamed(String body, String fields) {
        List<String> named = new ArrayList<>();
        read(browser.post(PATH, body), 400)
                .get("errors")
                .forEach(error -> named.add(error.get("field").asString()));
        assertThat(named).containsExactlyInAnyOrder(fields.split(",", -1));
    }

    @Test
    void aTakenMailAddressIsRefusedHereAndNotToldFromElsewhere() {
        String body = "{\"givenName\":\"A\",\"mail\":\"" + admin.mail() + "\"}";
        assertThat(read(browser.post(PATH, body), 400).get("errors").get(0).get("field").asString())
                .isEqualTo("mail");
        assertThat(foreign.post(PATH, body).statusCode()).isEqualTo(201);
    }

    @Test
    void aChangeNeedsItsVersion() {
        Person ada = world.person(admin.tenant());
        JsonNode refused = read(browser.send("PUT", path(ada), "{\"givenName\":\"A\"}"), 400);
        assertThat(refused.get("errors").get(0).get("field").asString()).isEqualTo("version");
    }

    @Test
    void switchingOffAndOnIsForOthers() {
        Person ada = world.person(admin.tenant());
        Client hers = world.signedIn(port, ada);
        assertThat(put(browser, ada, "{\"active\":false}")).isEqualTo(204);
        assertThat(hers.get("/api/console/v1/me").statusCode()).isEqualTo(401);
        assertThat(put(browser, ada, "{\"active\":true}")).isEqualTo(204);
        assertThat(put(browser, ada, "{}")).isEqualTo(400);
        assertThat(put(browser, ada, "{\"active\":null}")).isEqualTo(400);
        assertThat(put(browser, ada, "{\"active\":\"false\"}")).isEqualTo(400);
        assertThat(person(ada).active()).isTrue();
    }

    @Test
    void nobodySwitchesThemselvesOff() {
        world.person(admin.tenant(), Role.ADMINISTRATOR);
        HttpResponse<String> off =
                browser.send("PUT", path(admin) + "/active", "{\"active\":false}");
        assertThat(off.statusCode()).isEqualTo(409);
        assertThat(off.body()).contains("/own-account");
        assertThat(browser.send("DELETE", path(admin), null).body()).contains("/own-account");
        assertThat(person(admin).active()).isTrue();
    }

    @Test
    void anotherOrganisationsPeopleAreNotThere() {
        Person ada = world.person(admin.tenant());
        for (String body : new String[] {null, "{}", "{\"active\":false}", "{\"version\":1}"}) {
            for (String path : List.of(path(ada), path(ada) + "/active")) {
                assertThat(foreign.send("PUT", path, body).statusCode()).as(body).isIn(404, 400);
            }
        }
        assertThat(foreign.get(path(ada)).statusCode()).isEqualTo(404);
        assertThat(put(foreign, ada, "{\"active\":false}")).isEqualTo(404);
        assertThat(foreign.send("DELETE", path(ada), null).statusCode()).isEqualTo(404);
        assertThat(person(ada)).isEqualTo(ada);
        assertThat(read(foreign.get(PATH), 200).get("total").asLong()).isEqualTo(1);
    }

    @Test
    void helpersReadNothingAndChangeNothing() {
        Person ada = world.person(admin.tenant());
        Client helper = world.signedIn(port, world.person(admin.tenant(), Role.HELP_DESK_OPERATOR));
        for (String path : List.of(PATH, path(ada), PATH + "/export")) {
            assertThat(helper.get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(helper.post(PATH, "{}").statusCode()).isEqualTo(403);
        assertThat(helper.post(PATH + "/import?dryRun=true", null).statusCode()).isEqualTo(403);
        assertThat(helper.send("DELETE", path(ada), null).statusCode()).isEqualTo(403);
    }

    @Test
    void aListIsSearchedFilteredSortedAndPaged() {
        for (String name : List.of("Cea", "Ada", "Bea")) {
            String mail = name + "." + UUID.randomUUID() + "@example.org";
            browser.post(
                    PATH,
                    "{\"givenName\":\"%s\",\"familyName\":\"Zed\",\"mail\":\"%s\"}"
                            .formatted(name, mail));
        }
        JsonNode first = read(browser.get(PATH + "?search=zed&limit=2&sort=-name"), 200);
        assertThat(names(first)).containsExactly("Cea", "Bea");
        assertThat(first.get("total").asLong()).isEqualTo(3);
        JsonNode next =
                read(
                        browser.get(
                                PATH
                                        + "?search=zed&limit=2&sort=-name&cursor="
                                        + first.get("next").asString()),
                        200);
        assertThat(names(next)).containsExactly("Ada");
        assertThat(next.get("next").isNull()).isTrue();
        assertThat(names(read(browser.get(PATH + "?status=inactive"), 200))).isEmpty();
        assertThat(names(read(browser.get(PATH + "?source=manual&search=bea%20ze"), 200)))
                .containsExactly("Bea");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=phone",
                "sort=name;drop",
                "status=maybe",
                "source=ldap",
                "group=x",
                "cursor=x",
                "limit=0",
                "limit=101",
                "limit=x",
                "search=%00"
            })
    void whatCannotBeAskedForIsRefused(String query) {
        for (String path : List.of(PATH, "/api/console/v1/groups")) {
            HttpResponse<String> answer = browser.get(path + "?" + query);
            if (path.equals(PATH) || !query.startsWith("status") && !query.startsWith("group")) {
                assertThat(answer.statusCode()).as(path + query).isEqualTo(400);
            }
        }
        assertThat(browser.get(PATH + "?search=" + "x".repeat(201)).statusCode()).isEqualTo(400);
    }

    @Test
    void anExportIsAFileThatRunsNothing() {
        read(
                browser.post(
                        PATH,
                        """
                        {"givenName":"=cmd|' /C calc'!A0","familyName":"B","mail":"f%s@example.org","jobTitle":"+1,2"}
                        """
                                .formatted(UUID.randomUUID())),
                201);
        HttpResponse<String> file = browser.get(PATH + "/export?search=calc");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=people.csv");
        assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        List<String> lines = file.body().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .isEqualTo(
                        "\ufeffgivenName,familyName,displayName,mail,jobTitle,company,active,source,createdAt,id");
        assertThat(lines.get(1)).startsWith("'=cmd|' /C calc'!A0,B,").contains(",\"'+1,2\",");
        assertThat(actions()).endsWith("people.exported");
        assertThat(foreign.get(PATH + "/export").body()).doesNotContain("calc");
    }

    private int put(Client who, Person whom, String body) {
        return who.send("PUT", path(whom) + "/active", body).statusCode();
    }

    private static String path(Person person) {
        return PATH + "/" + person.id();
    }

    private List<String> names(JsonNode page) {
        List<String> names = new ArrayList<>();
        page.get("items").forEach(item -> names.add(item.get("givenName").asString()));
        return names;
    }

    private JsonNode read(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json.readTree(answer.body());
    }

    private Person person(Person who) {
        return TenantScope.call(who.tenant(), () -> people.find(who.id()).orElseThrow());
    }

    private List<String> actions() {
        return TenantScope.call(
                admin.tenant(),
                () ->
                        trail.read(admin.tenant(), 0, 1_000).stream()
                                .map(AuditEntry::action)
                                .toList());
    }
}
