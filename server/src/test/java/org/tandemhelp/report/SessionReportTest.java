package org.tandemhelp.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tandemhelp.access.Role;
import org.tandemhelp.audit.AuditEntry;
import org.tandemhelp.audit.AuditTrail;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.PersonDetails;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.session.JoinedSession;
import org.tandemhelp.session.Mode;
import org.tandemhelp.session.SessionAction;
import org.tandemhelp.session.Sessions;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class SessionReportTest {

    private static final String PATH = "/api/console/v1/sessions";

    @LocalServerPort private int port;
    @Autowired private World world;
    @Autowired private Sessions sessions;
    @Autowired private People people;
    @Autowired private AuditTrail trail;
    @Autowired private JsonMapper json;

    private SignedInPerson signedIn(Person person) {
        return new SignedInPerson(person.tenant(), person.id());
    }

    private JsonNode read(Client client, String query) {
        HttpResponse<String> response = client.get(PATH + query);
        assertThat(response.statusCode()).isEqualTo(200);
        return json.readTree(response.body());
    }

    @Test
    void showsWhoHelpedWhom() {
        TenantId tenant = world.tenant().id();
        Person helper = world.person(tenant, Role.HELP_DESK_OPERATOR);
        Person sharer = world.person(tenant);
        var unused = sessions.create(signedIn(helper), Mode.VIEW_ONLY);
        var code = sessions.create(signedIn(helper), Mode.VIEW_ONLY);
        JoinedSession joined = sessions.join(signedIn(sharer), code.nameplate());
        sessions.act(signedIn(sharer), joined.session().id(), new SessionAction.Leave(null));

        Client admin = world.signedIn(port, world.person(tenant, Role.ADMINISTRATOR));
        JsonNode items = read(admin, "").get("items");
        assertThat(items).hasSize(2);
        JsonNode ended = items.get(0);
        assertThat(ended.get("id").asString()).isEqualTo(joined.session().id().toString());
        assertThat(ended.get("providerId").asString()).isEqualTo(helper.id().toString());
        assertThat(ended.get("providerName").asString()).isEqualTo("Ada Berg");
        assertThat(ended.get("recipientId").asString()).isEqualTo(sharer.id().toString());
        assertThat(ended.get("recipientName").asString()).isEqualTo("Ada Berg");
        assertThat(ended.get("deviceName").asString()).isEqualTo("--");
        assertThat(ended.get("mode").asString()).isEqualTo("--");
        assertThat(ended.get("state").asString()).isEqualTo("ended");
        assertThat(ended.get("endReason").asString()).isEqualTo("sharer-left");
        assertThat(ended.get("startedAt").isNull()).isTrue();
        assertThat(ended.get("endedAt").asString()).endsWith("Z");

        JsonNode live = items.get(1);
        assertThat(live.get("id").asString()).isEqualTo(unused.session().id().toString());
        assertThat(live.get("recipientId").asString()).isEqualTo("--");
        assertThat(live.get("recipientName").asString()).isEqualTo("--");
        assertThat(live.get("state").asString()).isEqualTo("code-issued");
        assertThat(live.get("endReason").isNull()).isTrue();
    }

    @Test
    void pagesMeetWithoutGapOrOverlap() {
        TenantId tenant = world.tenant().id();
        SignedInPerson helper = signedIn(world.person(tenant, Role.HELP_DESK_OPERATOR));
        List<String> created = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            created.addFirst(sessions.create(helper, Mode.VIEW_ONLY).session().id().toString());
        }
        Client admin = world.signedIn(port, world.person(tenant, Role.ADMINISTRATOR));
        List<String> seen = new ArrayList<>();
        String query = "?limit=3";
        for (int page = 0; page < 3; page++) {
            JsonNode read = read(admin, query);
            read.get("items").forEach(item -> seen.add(item.get("id").asString()));
            query = "?limit=3&cursor=" + read.get("next").asString("");
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(created);
        assertThat(query).endsWith("cursor=");
    }

    @Test
    void filtersByPersonNameAndState() {
        TenantId tenant = world.tenant().id();
        Person helper = world.person(tenant, Role.HELP_DESK_OPERATOR);
        Person sharer = world.person(tenant);
        rename(sharer, "Zoë", "Åström");
        Person other = world.person(tenant, Role.HELP_DESK_OPERATOR);
        var live = sessions.create(signedIn(other), Mode.VIEW_ONLY).session().id();
        var code = sessions.create(signedIn(helper), Mode.VIEW_ONLY);
        JoinedSession joined = sessions.join(signedIn(sharer), code.nameplate());
        var ended = joined.session().id();
        sessions.act(signedIn(sharer), ended, new SessionAction.Leave(null));

        Client admin = world.signedIn(port, world.person(tenant, Role.ADMINISTRATOR));
        assertThat(ids(admin, "")).containsExactly(ended.toString(), live.toString());
        assertThat(ids(admin, "?sort=createdAt"))
                .containsExactly(live.toString(), ended.toString());
        assertThat(ids(admin, "?state=live")).containsExactly(live.toString());
        assertThat(ids(admin, "?state=ended")).containsExactly(ended.toString());
        assertThat(ids(admin, "?person=" + helper.id())).containsExactly(ended.toString());
        assertThat(ids(admin, "?person=" + sharer.id())).containsExactly(ended.toString());
        assertThat(ids(admin, "?person=" + helper.id() + "&state=live")).isEmpty();
        assertThat(ids(admin, "?search=astrom")).containsExactly(ended.toString());
        assertThat(ids(admin, "?search=astrom&person=" + other.id())).isEmpty();
        assertThat(ids(admin, "?search=nobody")).isEmpty();
        JsonNode first = read(admin, "?sort=createdAt&limit=1");
        assertThat(first.get("total").asInt()).isEqualTo(2);
        assertThat(ids(admin, "?sort=createdAt&cursor=" + first.get("next").asString()))
                .containsExactly(ended.toString());
    }

    @Test
    void anExportIsAFileOfTheSameRows() {
        TenantId tenant = world.tenant().id();
        Person helper = world.person(tenant, Role.HELP_DESK_OPERATOR);
        rename(helper, "=HYPERLINK(1)", "B");
        for (int i = 0; i < 3; i++) {
            sessions.create(signedIn(helper), Mode.VIEW_ONLY);
        }
        Client admin = world.signedIn(port, world.person(tenant, Role.ADMINISTRATOR));
        HttpResponse<String> file = admin.get(PATH + "/export?state=live");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=sessions.csv");
        List<String> lines = file.body().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst())
                .startsWith("\ufeffSession ID,Provider ID,Provider name,Recipient ID,");
        assertThat(lines.get(1)).contains(",'=HYPERLINK(1) B,,,,").contains(",code-issued,");
        assertThat(admin.get(PATH + "/export?state=x").statusCode()).isEqualTo(400);

        AuditEntry last = TenantScope.call(tenant, () -> trail.read(tenant, 0, 1_000)).getLast();
        assertThat(last.action()).isEqualTo("sessions.exported");
        assertThat(last.details()).containsEntry("filters", "state");
        Client operator = world.signedIn(port, helper);
        assertThat(operator.get(PATH + "/export").statusCode()).isEqualTo(403);
        Client stranger =
                world.signedIn(port, world.person(world.tenant().id(), Role.ADMINISTRATOR));
        assertThat(stranger.get(PATH + "/export").body().lines()).hasSize(1);
        assertThat(ids(stranger, "?person=" + helper.id())).isEmpty();
    }

    private void rename(Person person, String givenName, String familyName) {
        PersonDetails wanted =
                new PersonDetails("", givenName, familyName, "", person.mail(), "", "", null);
        TenantScope.run(
                person.tenant(),
                () -> people.change(person.id(), wanted, People.ANY_VERSION, World.ACTOR));
    }

    private List<String> ids(Client client, String query) {
        List<String> ids = new ArrayList<>();
        read(client, query).get("items").forEach(item -> ids.add(item.get("id").asString()));
        return ids;
    }

    @Test
    void refusesABrokenCursorOrLimit() {
        TenantId tenant = world.tenant().id();
        Client admin = world.signedIn(port, world.person(tenant, Role.ADMINISTRATOR));
        for (String query :
                List.of(
                        "?person=x",
                        "?state=maybe",
                        "?sort=name",
                        "?search=%00",
                        "?cursor=x",
                        "?cursor=%00",
                        "?cursor=MjAyNg",
                        "?limit=0",
                        "?limit=101")) {
            HttpResponse<String> response = admin.get(PATH + query);
            assertThat(response.statusCode()).as(query).isEqualTo(400);
            assertThat(response.body()).as(query).contains("invalid-request");
        }
    }

    @Test
    void isForThoseWhoMayViewReportsOfTheirOwnOrganisation() {
        TenantId tenant = world.tenant().id();
        SignedInPerson helper = signedIn(world.person(tenant, Role.HELP_DESK_OPERATOR));
        sessions.create(helper, Mode.VIEW_ONLY);
        TenantId other = world.tenant().id();
        Client stranger = world.signedIn(port, world.person(other, Role.ADMINISTRATOR));
        assertThat(read(stranger, "").get("items")).isEmpty();
        Client operator = world.signedIn(port, world.person(tenant, Role.HELP_DESK_OPERATOR));
        assertThat(operator.get(PATH).statusCode()).isEqualTo(403);
        assertThat(new Client(port).get(PATH).statusCode()).isEqualTo(401);
    }
}
