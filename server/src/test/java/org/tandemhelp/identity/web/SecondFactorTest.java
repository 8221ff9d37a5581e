package org.tandemhelp.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemhelp.identity.web.AccountStory.API;
import static org.tandemhelp.identity.web.AccountStory.ME;
import static org.tandemhelp.identity.web.AccountStory.enrol;
import static org.tandemhelp.identity.web.AccountStory.json;
import static org.tandemhelp.identity.web.AccountStory.problem;
import static org.tandemhelp.identity.web.AccountStory.proved;
import static org.tandemhelp.identity.web.AccountStory.second;
import static org.tandemhelp.identity.web.AccountStory.signIn;
import static org.tandemhelp.identity.web.AccountStory.tree;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.tandemhelp.access.Role;
import org.tandemhelp.audit.AuditEntry;
import org.tandemhelp.audit.AuditTrail;
import org.tandemhelp.directory.Person;
import org.tandemhelp.identity.web.AccountStory.Enrolled;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.testing.Authenticator;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.MovableClock;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.TestClock;
import org.tandemhelp.testing.World;

/** Switching the second factor on and off. */
@ServerTest
@Import(MovableClock.class)
class SecondFactorTest {

    private static final String TOTP = API + "/account/totp";
    private static final String CONFIRM = API + "/account/totp/confirm";
    private static final String CODES = API + "/account/recovery-codes";
    private static final String SECURITY = API + "/account/security";

    @Autowired World world;
    @Autowired AuditTrail trail;
    @Autowired TestClock clock;
    @LocalServerPort int port;
    private Person ada = World.NOBODY;
    private Client client = new Client(0);

    @BeforeEach
    void someone() {
        clock.advance(Duration.ofHours(2));
        ada = world.person(world.tenant().id());
        world.withPassword(ada);
        client = world.signedIn(port, ada);
    }

    @Test
    void itIsOnWithTheFirstCodeOfTheApp() {
        assertThat(client.get(SECURITY).body())
                .isEqualTo("{\"password\":true,\"totp\":false,\"recoveryCodesLeft\":0}");
        HttpResponse<String> begun = begin(client, World.PASSWORD);
        assertThat(begun.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(tree(begun).get("uri").asString())
                .contains(tree(begun).get("secret").asString(), "issuer=Test");
        assertThat(tree(begun).get("qr").asString()).startsWith("M4 4h7v1h-7z");
        assertThat(tree(begun).get("size").asInt()).isBetween(29, 185);
        assertThat(signIn(new Client(port), ada, World.PASSWORD).statusCode()).isEqualTo(204);

        Authenticator app = new Authenticator(tree(begun).get("secret").asString());
        HttpResponse<String> confirmed =
                client.post(CONFIRM, json("code", app.code(clock.instant())));
        assertThat(tree(confirmed).get("recoveryCodes")).hasSize(10);

        assertThat(client.get(SECURITY).body())
                .isEqualTo("{\"password\":true,\"totp\":true,\"recoveryCodesLeft\":10}");
        proved(port, ada);
        assertThat(actions(ada)).contains("identity.second-factor-added");
    }

    @Test
    void aWrongFirstCodeChangesNothing() {
        Authenticator app =
                new Authenticator(tree(begin(client, World.PASSWORD)).get("secret").asString());
        HttpResponse<String> refused =
                client.post(CONFIRM, json("code", app.wrongCode(clock.instant())));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"code\"", "This code is not right");
        assertThat(signIn(new Client(port), ada, World.PASSWORD).statusCode()).isEqualTo(204);
        assertThat(client.post(CONFIRM, json("code", app.code(clock.instant()))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void firstCodesAreNotGuessed() {
        Authenticator app =
                new Authenticator(tree(begin(client, World.PASSWORD)).get("secret").asString());
        for (int i = 0; i < 10; i++) {
            String wrong = json("code", app.wrongCode(clock.instant()));
            assertThat(client.post(CONFIRM, wrong).statusCode()).isEqualTo(400);
        }
        assertThat(client.post(CONFIRM, json("code", app.code(clock.instant()))).statusCode())
                .isEqualTo(429);
    }

    @Test
    void aSecretThatWaitsTooLongIsVoid() {
        assertThat(client.post(CONFIRM, json("code", "123456")).statusCode()).isEqualTo(404);
        Authenticator app =
                new Authenticator(tree(begin(client, World.PASSWORD)).get("secret").asString());
        clock.advance(Duration.ofMinutes(30));
        assertThat(client.post(CONFIRM, json("code", app.code(clock.instant()))).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aNewAppReplacesTheOldOneWithItsCodes() {
        Enrolled old = enrol(client, clock);
        clock.advance(Duration.ofMinutes(1));
        Enrolled now = enrol(client, clock);
        clock.advance(Duration.ofMinutes(1));

        assertThat(problem(second(proved(port, ada), old.app().code(clock.instant()))))
                .isEqualTo("second-factor-wrong");
        assertThat(problem(second(proved(port, ada), old.recoveryCodes().getFirst())))
                .isEqualTo("second-factor-wrong");
        assertThat(second(proved(port, ada), now.app().code(clock.instant())).statusCode())
                .isEqualTo(204);
    }

    @Test
    void newRecoveryCodesReplaceTheOldOnes() {
        Enrolled enrolled = enrol(client, clock);
        HttpResponse<String> renewed = client.post(CODES, json("password", World.PASSWORD));
        assertThat(tree(renewed).get("recoveryCodes")).hasSize(10);
        assertThat(problem(second(proved(port, ada), enrolled.recoveryCodes().getLast())))
                .isEqualTo("second-factor-wrong");
        String code = tree(renewed).get("recoveryCodes").get(3).asString();
        assertThat(second(proved(port, ada), code).statusCode()).isEqualTo(204);
        assertThat(actions(ada)).contains("identity.recovery-codes-renewed");
    }

    @Test
    void thereAreNoRecoveryCodesWithoutAnApp() {
        assertThat(client.post(CODES, json("password", World.PASSWORD)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void switchedOffThePasswordIsEnoughAgain() {
        enrol(client, clock);
        assertThat(client.send("DELETE", TOTP, json("password", World.PASSWORD)).statusCode())
                .isEqualTo(204);
        assertThat(client.get(SECURITY).body())
                .isEqualTo("{\"password\":true,\"totp\":false,\"recoveryCodesLeft\":0}");
        assertThat(signIn(new Client(port), ada, World.PASSWORD).statusCode()).isEqualTo(204);
        assertThat(actions(ada)).contains("identity.second-factor-removed");
    }

    @Test
    void everyChangeAsksForThePassword() {
        enrol(client, clock);
        for (String password : new String[] {null, "", "wrong-wrong-wrong"}) {
            for (HttpResponse<String> refused :
                    List.of(
                            begin(client, password),
                            client.send("DELETE", TOTP, json("password", password)),
                            client.post(CODES, json("password", password)))) {
                assertThat(refused.statusCode()).isEqualTo(400);
                assertThat(refused.body()).contains("\"field\":\"password\"");
            }
        }
        proved(port, ada);
    }

    @Test
    void thePasswordIsNotGuessedHereEither() {
        for (int i = 0; i < 10; i++) {
            assertThat(begin(client, "wrong-wrong-wrong").statusCode()).isEqualTo(400);
        }
        assertThat(begin(client, World.PASSWORD).statusCode()).isEqualTo(429);
    }

    @Test
    void whoHasNoPasswordMustHaveSignedInLately() {
        Person bo = world.person(world.tenant().id());
        Client fresh = world.signedIn(port, bo);
        clock.advance(Duration.ofMinutes(10));
        assertThat(begin(fresh, null).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));
        HttpResponse<String> refused = begin(fresh, null);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(problem(refused)).isEqualTo("fresh-sign-in-needed");
        assertThat(begin(world.signedIn(port, bo), null).statusCode()).isEqualTo(200);
    }

    @Test
    void anAdministratorHelpsWhoLostTheirPhone() {
        enrol(client, clock);
        Client waiting = proved(port, ada);
        Person boss = world.person(ada.tenant(), Role.ADMINISTRATOR);
        Client office = world.signedIn(port, boss);
        String path = API + "/people/" + ada.id() + "/second-factor";

        assertThat(office.send("DELETE", path, null).statusCode()).isEqualTo(204);

        assertThat(client.get(ME).statusCode()).isEqualTo(401);
        assertThat(problem(second(waiting, "123456"))).isEqualTo("sign-in-expired");
        assertThat(signIn(new Client(port), ada, World.PASSWORD).statusCode()).isEqualTo(204);
        assertThat(entries(ada))
                .anySatisfy(entry -> {
                    assertThat(entry.action()).isEqualTo("identity.second-factor-removed");
                    assertThat(entry.actor()).isEqualTo("person:" + boss.id());
                    assertThat(entry.subject()).isEqualTo("person:" + ada.id());
                });
        long before = entries(ada).size();
        assertThat(office.send("DELETE", path, null).statusCode()).isEqualTo(204);
        assertThat(entries(ada)).hasSize((int) before);
    }

    @Test
    void nobodyElseDoes() {
        enrol(client, clock);
        String path = API + "/people/" + ada.id() + "/second-factor";
        Client stranger =
                world.signedIn(port, world.person(world.tenant().id(), Role.ADMINISTRATOR));
        Client colleague =
                world.signedIn(port, world.person(ada.tenant(), Role.HELP_DESK_OPERATOR));

        assertThat(stranger.send("DELETE", path, null).statusCode()).isEqualTo(404);
        assertThat(colleague.send("DELETE", path, null).statusCode()).isEqualTo(403);
        assertThat(client.get(ME).statusCode()).isEqualTo(200);
        proved(port, ada);
    }

    @Test
    void anAdministratorsOwnNeedsThePassword() {
        Person boss = world.person(world.tenant().id(), Role.ADMINISTRATOR);
        HttpResponse<String> refused =
                world.signedIn(port, boss)
                        .send("DELETE", API + "/people/" + boss.id() + "/second-factor", null);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(problem(refused)).isEqualTo("own-account");
    }

    private HttpResponse<String> begin(
            Client who, @org.jspecify.annotations.Nullable String password) {
        return who.post(TOTP, json("password", password));
    }

    private List<AuditEntry> entries(Person person) {
        return TenantScope.call(person.tenant(), () -> trail.read(person.tenant(), 0, 1_000));
    }

    private List<String> actions(Person person) {
        return entries(person).stream().map(AuditEntry::action).toList();
    }
}
