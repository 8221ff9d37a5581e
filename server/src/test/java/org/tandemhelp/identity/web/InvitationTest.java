package org.tandemhelp.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemhelp.identity.web.AccountStory.API;
import static org.tandemhelp.identity.web.AccountStory.ME;
import static org.tandemhelp.identity.web.AccountStory.enrol;
import static org.tandemhelp.identity.web.AccountStory.json;
import static org.tandemhelp.identity.web.AccountStory.problem;
import static org.tandemhelp.identity.web.AccountStory.second;
import static org.tandemhelp.identity.web.AccountStory.signIn;
import static org.tandemhelp.identity.web.AccountStory.tree;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.tandemhelp.access.Role;
import org.tandemhelp.audit.AuditEntry;
import org.tandemhelp.audit.AuditTrail;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.identity.PublicAddress;
import org.tandemhelp.kernel.Limit;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.MovableClock;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.TestClock;
import org.tandemhelp.testing.World;

@ServerTest
@Import(MovableClock.class)
class InvitationTest {

    private static final String LOOK_UP = API + "/invitation/look-up";
    private static final String ACCEPT = API + "/invitation/accept";
    private static final String CHOSEN = "seven-quiet-harbours-9";

    @Autowired World world;
    @Autowired People people;
    @Autowired AuditTrail trail;
    @Autowired TestClock clock;
    @Autowired PublicAddress address;
    @LocalServerPort int port;
    private Person boss = World.NOBODY;
    private Person ada = World.NOBODY;
    private Client office = new Client(0);

    @BeforeEach
    void anAdministratorAndSomebodyNew() {
        clock.advance(Duration.ofHours(2));
        boss = world.person(world.tenant().id(), Role.ADMINISTRATOR);
        ada = world.person(boss.tenant());
        office = world.signedIn(port, boss);
    }

    @Test
    void anInvitationBringsSomebodyInOnce() {
        Instant before = clock.instant();
        HttpResponse<String> invited = office.post(path(ada, "/invitation"), null);
        assertThat(invited.statusCode()).isEqualTo(200);
        assertThat(Instant.parse(tree(invited).get("expiresAt").asString()))
                .isBetween(
                        before.plus(Duration.ofDays(7)).minusMillis(1),
                        before.plus(Duration.ofDays(8)));
        assertThat(tree(invited).get("link").asString())
                .matches(address.origin() + "/invitation#[A-Za-z0-9_-]{43}");
        assertThat(overview().get("invitation").get("expiresAt").asString()).isNotEmpty();
        assertThat(overview().get("lastSignInAt").isNull()).isTrue();

        String token = token(invited);
        Client client = new Client(port);
        HttpResponse<String> seen = client.post(LOOK_UP, json("token", token));
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(tree(seen).get("givenName").asString()).isEqualTo("Ada");
        assertThat(tree(seen).get("mail").asString()).isEqualTo(ada.mail());
        assertThat(tree(seen).get("organisation").asString()).startsWith("Test ");
        assertThat(tree(seen)).hasSize(3);

        assertThat(accept(client, token, CHOSEN).statusCode()).isEqualTo(204);
        assertThat(client.get(ME).body()).contains(ada.id().toString());
        assertThat(signIn(new Client(port), ada, CHOSEN).statusCode()).isEqualTo(204);
        gone(token);
        assertThat(overview().get("password").asBoolean()).isTrue();
        assertThat(overview().get("invitation").isNull()).isTrue();
        assertThat(overview().get("lastSignInAt").asString()).isNotEmpty();
        assertThat(actions())
                .containsSubsequence(
                        "identity.invitation-created",
                        "identity.password-changed",
                        "identity.invitation-accepted",
                        "identity.signed-in");
    }

    @Test
    void aNewInvitationReplacesTheOldOne() {
        String old = invite();
        String now = invite();
        gone(old);
        assertThat(accept(new Client(port), now, CHOSEN).statusCode()).isEqualTo(204);
    }

    @Test
    void afterSevenDaysItIsOver() {
        String token = invite();
        clock.advance(Duration.ofDays(7).minusMinutes(1));
        assertThat(lookUp(token).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(1));
        gone(token);
        Client later = world.signedIn(port, boss);
        assertThat(tree(later.get(path(ada, "/sign-in"))).get("invitation").isNull()).isTrue();
    }

    @Test
    void aWithdrawnOneIsOver() {
        String token = invite();
        assertThat(office.send("DELETE", path(ada, "/invitation"), null).statusCode())
                .isEqualTo(204);
        gone(token);
        assertThat(actions()).contains("identity.invitation-withdrawn");
        int before = actions().size();
        assertThat(office.send("DELETE", path(ada, "/invitation"), null).statusCode())
                .isEqualTo(204);
        assertThat(actions()).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "Password-2026!", "qwertyuiopasdf", "elevenchars"})
    void aWeakPasswordIsRefusedAndTheInvitationStays(String weak) {
        String token = invite();
        HttpResponse<String> refused = accept(new Client(port), token, weak);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(problem(refused)).isEqualTo("password-too-weak");
        assertThat(accept(new Client(port), token, CHOSEN).statusCode()).isEqualTo(204);
    }

    @Test
    void aMissingPasswordIsNamed() {
        HttpResponse<String> refused = new Client(port).post(ACCEPT, json("token", invite()));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"password\"");
    }

    @Test
    void nobodyWhoIsSwitchedOffIsInvitedOrComesIn() {
        String token = invite();
        TenantScope.run(ada.tenant(), () -> people.deactivate(ada.id(), World.ACTOR));
        gone(token);
        HttpResponse<String> refused = office.post(path(ada, "/invitation"), null);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(problem(refused)).isEqualTo("person-inactive");

        TenantScope.run(ada.tenant(), () -> people.activate(ada.id(), World.ACTOR));
        gone(token);
        assertThat(actions()).contains("identity.invitation-withdrawn");
    }

    @Test
    void aDeletedPersonsInvitationIsGone() {
        String token = invite();
        TenantScope.run(ada.tenant(), () -> people.remove(ada.id(), World.ACTOR));
        gone(token);
        assertThat(office.post(path(ada, "/invitation"), null).statusCode()).isEqualTo(404);
    }

    @Test
    void itEndsWhateverWasOpenWithTheOldPassword() {
        world.withPassword(ada);
        Client elsewhere = world.signedIn(port, ada);
        assertThat(accept(new Client(port), invite(), CHOSEN).statusCode()).isEqualTo(204);
        assertThat(elsewhere.get(ME).statusCode()).isEqualTo(401);
        assertThat(signIn(new Client(port), ada, World.PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void itDoesNotGetRoundTheSecondStep() {
        world.withPassword(ada);
        var enrolled = enrol(world.signedIn(port, ada), clock);
        clock.advance(Duration.ofSeconds(30));
        Client client = new Client(port);
        HttpResponse<String> answer = accept(client, invite(), CHOSEN);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"secondFactor\":true}");
        assertThat(client.get(ME).statusCode()).isEqualTo(401);
        assertThat(second(client, enrolled.app().code(clock.instant())).statusCode())
                .isEqualTo(204);
        assertThat(client.get(ME).statusCode()).isEqualTo(200);
    }

    @Test
    void ofManyAtOnceExactlyOneIsAccepted() throws Exception {
        String token = invite();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> tries =
                    IntStream.range(0, 6)
                            .mapToObj(i ->
                                    threads.submit(() ->
                                            accept(new Client(port), token, CHOSEN + i)
                                                    .statusCode()))
                            .toList();
            int in = 0;
            for (Future<Integer> attempt : tries) {
                assertThat(attempt.get()).isIn(204, 410);
                in += attempt.get() == 204 ? 1 : 0;
            }
            assertThat(in).isEqualTo(1);
        }
    }

    @Test
    void tokensAreNotTriedWithoutEnd() {
        for (int i = 0; i < Limit.INVITATIONS_PER_ADDRESS.count(); i++) {
            assertThat(lookUp("x".repeat(42) + i % 10).statusCode()).isEqualTo(410);
        }
        HttpResponse<String> refused = lookUp(invite());
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        clock.advance(Limit.INVITATIONS_PER_ADDRESS.per());
        assertThat(lookUp(invite()).statusCode()).isEqualTo(200);
    }

    @Test
    void readingAnInvitationAgainAndAgainIsNoAttack() {
        String token = invite();
        for (int i = 0; i < 2 * Limit.INVITATIONS_PER_ADDRESS.count(); i++) {
            assertThat(lookUp(token).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anotherOrganisationsAdministratorSeesAndChangesNothing() {
        String token = invite();
        Client stranger =
                world.signedIn(port, world.person(world.tenant().id(), Role.ADMINISTRATOR));
        assertThat(stranger.get(path(ada, "/sign-in")).statusCode()).isEqualTo(404);
        assertThat(stranger.post(path(ada, "/invitation"), null).statusCode()).isEqualTo(404);
        assertThat(stranger.send("DELETE", path(ada, "/invitation"), null).statusCode())
                .isEqualTo(404);
        assertThat(lookUp(token).statusCode()).isEqualTo(200);
    }

    @Test
    void whoMayNotManagePeopleMayNotInvite() {
        Client colleague =
                world.signedIn(port, world.person(ada.tenant(), Role.HELP_DESK_OPERATOR));
        assertThat(colleague.post(path(ada, "/invitation"), null).statusCode()).isEqualTo(403);
        assertThat(colleague.get(path(ada, "/sign-in")).statusCode()).isEqualTo(403);
    }

    @Test
    void nobodyInvitesThemselvesPastTheirPassword() {
        HttpResponse<String> refused = office.post(path(boss, "/invitation"), null);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(problem(refused)).isEqualTo("own-account");
    }

    private String invite() {
        HttpResponse<String> invited = office.post(path(ada, "/invitation"), null);
        assertThat(invited.statusCode()).as(invited.body()).isEqualTo(200);
        return token(invited);
    }

    private static String token(HttpResponse<String> invited) {
        String link = tree(invited).get("link").asString();
        return link.substring(link.indexOf('#') + 1);
    }

    private HttpResponse<String> lookUp(String token) {
        return new Client(port).post(LOOK_UP, json("token", token));
    }

    private static HttpResponse<String> accept(Client client, String token, String password) {
        return client.post(ACCEPT, json("token", token, "password", password));
    }

    /** One answer for every token that does not work, at both routes. */
    private void gone(String token) {
        for (HttpResponse<String> refused :
                List.of(lookUp(token), accept(new Client(port), token, CHOSEN))) {
            assertThat(refused.statusCode()).isEqualTo(410);
            assertThat(problem(refused)).isEqualTo("invitation-invalid");
        }
    }

    private tools.jackson.databind.JsonNode overview() {
        HttpResponse<String> answer = office.get(path(ada, "/sign-in"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return tree(answer);
    }

    private static String path(Person person, String tail) {
        return API + "/people/" + person.id() + tail;
    }

    private List<String> actions() {
        return TenantScope.call(
                ada.tenant(),
                () -> trail.read(ada.tenant(), 0, 1_000).stream().map(AuditEntry::action).toList());
    }
}
