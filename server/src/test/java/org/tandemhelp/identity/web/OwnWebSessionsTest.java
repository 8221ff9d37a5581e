package org.tandemhelp.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemhelp.identity.web.AccountStory.API;
import static org.tandemhelp.identity.web.AccountStory.ME;
import static org.tandemhelp.identity.web.AccountStory.tree;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.tandemhelp.audit.AuditEntry;
import org.tandemhelp.audit.AuditTrail;
import org.tandemhelp.directory.Person;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.MovableClock;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.SignalingClient;
import org.tandemhelp.testing.TestClock;
import org.tandemhelp.testing.TestDatabase;
import org.tandemhelp.testing.World;
import tools.jackson.databind.JsonNode;

@ServerTest
@Import(MovableClock.class)
class OwnWebSessionsTest {

    private static final String PATH = API + "/account/web-sessions";
    private static final String FIREFOX =
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @Autowired World world;
    @Autowired AuditTrail trail;
    @Autowired TestClock clock;
    @LocalServerPort int port;
    private Person ada = World.NOBODY;
    private Client here = new Client(0);

    @BeforeEach
    void someone() {
        clock.advance(Duration.ofHours(2));
        ada = world.person(world.tenant().id());
        here = world.signedIn(port, ada);
    }

    @Test
    void theListTellsWhereAndHowButNotTheSessionsOwnId() {
        Client elsewhere = new Client(port);
        elsewhere.get(ME);
        String token = world.link(ada.tenant(), ada.id());
        assertThat(
                        elsewhere
                                .exchange(
                                        elsewhere
                                                .request(
                                                        "POST",
                                                        API + "/sign-in/link",
                                                        "{\"token\":\"" + token + "\"}")
                                                .header("User-Agent", FIREFOX)
                                                .header(
                                                        "X-XSRF-TOKEN",
                                                        elsewhere
                                                                .cookie("XSRF-TOKEN")
                                                                .orElseThrow()
                                                                .getValue()))
                                .statusCode())
                .isEqualTo(204);

        List<JsonNode> rows = rows(here);
        assertThat(rows).hasSize(2);
        JsonNode own = row(rows, true);
        JsonNode other = row(rows, false);
        assertThat(other.get("userAgent").asString()).isEqualTo("Firefox on Linux");
        assertThat(own.get("method").asString()).isEqualTo("link");
        assertThat(own.get("address").asString()).isEqualTo("127.0.0.1");
        assertThat(Instant.parse(own.get("createdAt").asString()))
                .isBetween(clock.instant().minusSeconds(1), clock.instant());
        assertThat(own.get("lastUsedAt").asString()).isNotEmpty();
        assertThat(own).hasSize(7);

        String cookie = here.cookie("tandem").orElseThrow().getValue();
        String id = new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8);
        assertThat(here.get(PATH).body()).doesNotContain(cookie, id);
        assertThat(own.get("id").asString()).matches("[0-9a-f]{64}");
    }

    @Test
    void oneIsEndedWithItsSocket() {
        Client elsewhere = world.signedIn(port, ada);
        SignalingClient socket = SignalingClient.open(port, elsewhere);
        String id = row(rows(here), false).get("id").asString();

        assertThat(here.send("DELETE", PATH + "/" + id, null).statusCode()).isEqualTo(204);

        assertThat(elsewhere.get(ME).statusCode()).isEqualTo(401);
        assertThat(socket.closeCode()).isEqualTo(4401);
        assertThat(here.get(ME).statusCode()).isEqualTo(200);
        assertThat(here.send("DELETE", PATH + "/" + id, null).statusCode()).isEqualTo(404);
        assertThat(actions()).contains("identity.signed-out");
    }

    @Test
    void allOthersEndTogether() {
        Client one = world.signedIn(port, ada);
        Client two = world.signedIn(port, ada);
        assertThat(here.send("DELETE", PATH, null).statusCode()).isEqualTo(204);
        assertThat(one.get(ME).statusCode()).isEqualTo(401);
        assertThat(two.get(ME).statusCode()).isEqualTo(401);
        assertThat(rows(here)).hasSize(1);
    }

    @Test
    void endingTheOwnOneSignsOut() {
        String id = row(rows(here), true).get("id").asString();
        assertThat(here.send("DELETE", PATH + "/" + id, null).statusCode()).isEqualTo(204);
        assertThat(here.get(ME).statusCode()).isEqualTo(401);
    }

    @Test
    void otherPeoplesSessionsDoNotExist() {
        String id = row(rows(here), true).get("id").asString();
        for (Person other :
                List.of(world.person(ada.tenant()), world.person(world.tenant().id()))) {
            Client stranger = world.signedIn(port, other);
            assertThat(rows(stranger)).hasSize(1);
            assertThat(stranger.send("DELETE", PATH + "/" + id, null).statusCode()).isEqualTo(404);
            assertThat(stranger.send("DELETE", PATH, null).statusCode()).isEqualTo(204);
        }
        assertThat(here.get(ME).statusCode()).isEqualTo(200);
    }

    @Test
    void noSessionLivesLongerThanSevenDaysHoweverBusy() {
        SignalingClient socket = SignalingClient.open(port, here);
        for (int day = 1; day < 7; day++) {
            clock.advance(Duration.ofDays(1));
            assertThat(here.get(ME).statusCode()).as("day " + day).isEqualTo(200);
        }
        clock.advance(Duration.ofDays(1).minusSeconds(1));
        assertThat(here.get(ME).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));
        assertThat(here.get(ME).statusCode()).isEqualTo(401);
        assertThat(socket.closeCode()).isPositive();
        assertThat(actions()).contains("identity.signed-out");
    }

    /** So that it also ends where no request comes any more. */
    @Test
    void inItsLastHoursTheIdleTimeShrinksToWhatIsLeft() throws SQLException {
        assertThat(here.get(ME).statusCode()).isEqualTo(200);
        assertThat(idleSeconds()).isEqualTo(Duration.ofHours(12).toSeconds());
        clock.advance(Duration.ofDays(7).minusHours(2));
        assertThat(here.get(ME).statusCode()).isEqualTo(200);
        assertThat(idleSeconds()).isEqualTo(Duration.ofHours(2).toSeconds());
    }

    private long idleSeconds() throws SQLException {
        try (Connection connection = TestDatabase.asOwner();
                PreparedStatement row =
                        connection.prepareStatement(
                                """
                                select max_inactive_interval from spring_session where principal_name = ?
                                """)) {
            row.setString(1, ada.id().toString());
            ResultSet found = row.executeQuery();
            assertThat(found.next()).isTrue();
            return found.getLong(1);
        }
    }

    private static List<JsonNode> rows(Client client) {
        List<JsonNode> rows = new ArrayList<>();
        tree(client.get(PATH)).get("items").forEach(rows::add);
        return rows;
    }

    private static JsonNode row(List<JsonNode> rows, boolean current) {
        return rows.stream()
                .filter(row -> row.get("current").asBoolean() == current)
                .findFirst()
                .orElseThrow();
    }

    private List<String> actions() {
        return TenantScope.call(
                ada.tenant(),
                () -> trail.read(ada.tenant(), 0, 1_000).stream().map(AuditEntry::action).toList());
    }
}
