package org.tandemhelp.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tandemhelp.audit.AuditEntry;
import org.tandemhelp.audit.AuditTrail;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.kernel.Limit;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;

@ServerTest
class SignInTest {

    private static final String ME = "/api/console/v1/me";
    private static final String PASSWORD = "/api/console/v1/sign-in/password";
    private static final String LINK = "/api/console/v1/sign-in/link";
    private static final String SIGN_OUT = "/api/console/v1/sign-out";

    @Autowired World world;
    @Autowired People people;
    @Autowired AuditTrail trail;
    @LocalServerPort int port;

    @Test
    void thePasswordOpensASessionUntilSignOut() {
        Person ada = personWithPassword();
        Client client = new Client(port);

        assertThat(signIn(client, ada.mail().toUpperCase(java.util.Locale.ROOT), World.PASSWORD))
                .returns(204, HttpResponse::statusCode)
                .returns("", HttpResponse::body);
        assertThat(client.get(ME).statusCode()).isEqualTo(200);
        assertThat(client.post(SIGN_OUT, null).statusCode()).isEqualTo(200);
        assertThat(client.get(ME).statusCode()).isEqualTo(401);

        assertThat(actions(ada.tenant()))
                .containsSubsequence("identity.signed-in", "identity.signed-out");
    }

    @Test
    void wrongPasswordUnknownAccountAndInactivePersonGetOneAnswer() {
        Person ada = personWithPassword();
        Person gone = personWithPassword();
        TenantScope.run(gone.tenant(), () -> people.deactivate(gone.id(), World.ACTOR));
        Person without = world.person(world.tenant().id());

        HttpResponse<String> wrong = signIn(new Client(port), ada.mail(), "wrong-wrong-wrong");
        HttpResponse<String> unknown =
                signIn(new Client(port), "nobody@example.org", World.PASSWORD);
        HttpResponse<String> inactive = signIn(new Client(port), gone.mail(), World.PASSWORD);
        HttpResponse<String> noPassword = signIn(new Client(port), without.mail(), World.PASSWORD);

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("/problems/sign-in-failed");
        for (HttpResponse<String> other : List.of(unknown, inactive, noPassword)) {
            assertThat(other.statusCode()).isEqualTo(wrong.statusCode());
            assertThat(other.body()).isEqualTo(wrong.body());
            assertThat(other.headers().map().keySet()).isEqualTo(wrong.headers().map().keySet());
        }
    }

    @Test
    void failuresAreInTheTrailWithoutWhatWasTyped() {
        Person ada = personWithPassword();
        signIn(new Client(port), ada.mail(), "wrong-wrong-wrong");
        signIn(new Client(port), "typed.by.mistake@example.org", "wrong-wrong-wrong");

        assertThat(actions(ada.tenant())).contains("identity.sign-in-failed");
        List<AuditEntry> server =
                TenantScope.call(TenantId.SERVER, () -> trail.read(TenantId.SERVER, 0, 1_000));
        assertThat(server)
                .anySatisfy(entry -> {
                    assertThat(entry.action()).isEqualTo("identity.sign-in-failed");
                    assertThat(entry.subject()).isEqualTo("person:unknown");
                })
                .noneSatisfy(entry -> assertThat(entry.toString()).contains("typed.by.mistake"));
    }

    @Test
    void tooManyFailuresCloseTheAccountForAWhileEvenForTheRightPassword() {
        Person ada = personWithPassword();
        Client client = new Client(port);
        for (int i = 0; i < Limit.SIGN_INS_PER_ACCOUNT.count(); i++) {
            assertThat(signIn(client, ada.mail(), "wrong-wrong-wrong").statusCode()).isEqualTo(401);
        }
        HttpResponse<String> refused = signIn(client, ada.mail(), World.PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, Limit.SIGN_INS_PER_ACCOUNT.per().toSeconds());
        assertThat(refused.body()).contains("/problems/too-many-requests");
    }

    @Test
    void aOneTimeLinkWorksOnce() {
        Person ada = world.person(world.tenant().id());
        String json = "{\"token\":\"" + world.link(ada.tenant(), ada.id()) + "\"}";

        assertThat(new Client(port).post(LINK, json).statusCode()).isEqualTo(204);
        HttpResponse<String> again = new Client(port).post(LINK, json);

        assertThat(again.statusCode()).isEqualTo(401);
        assertThat(again.body()).contains("/problems/sign-in-link-invalid");
    }

    @Test
    void signingOutNeedsSomebody() {
        assertThat(new Client(port).post(SIGN_OUT, null).statusCode()).isEqualTo(401);
    }

    @Test
    void aDeactivatedPersonIsSignedOutEverywhere() {
        Person ada = world.person(world.tenant().id());
        Client one = world.signedIn(port, ada);
        Client two = world.signedIn(port, ada);

        TenantScope.run(ada.tenant(), () -> people.deactivate(ada.id(), World.ACTOR));

        assertThat(one.get(ME).statusCode()).isEqualTo(401);
        assertThat(two.get(ME).statusCode()).isEqualTo(401);
        String link = world.link(ada.tenant(), ada.id());
        HttpResponse<String> refused = new Client(port).post(LINK, "{\"token\":\"" + link + "\"}");
        assertThat(refused.statusCode()).isEqualTo(401);
    }

    private Person personWithPassword() {
        Person person = world.person(world.tenant().id());
        world.withPassword(person);
        return person;
    }

    private static HttpResponse<String> signIn(Client client, String login, String password) {
        return client.post(
                PASSWORD, "{\"login\":\"" + login + "\",\"password\":\"" + password + "\"}");
    }

    private List<String> actions(TenantId tenant) {
        return TenantScope.call(
                tenant,
                () -> trail.read(tenant, 0, 1_000).stream().map(AuditEntry::action).toList());
    }
}
