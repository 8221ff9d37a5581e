package org.tandemhelp.identity.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tandemhelp.audit.AuditEntry;
import org.tandemhelp.audit.AuditTrail;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.identity.PublicAddress;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.testing.Authenticator;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class PasskeyTest {

    private static final String ME = "/api/console/v1/me";
    private static final String PASSKEYS = "/api/console/v1/account/passkeys";
    private static final String LABEL = "\"My laptop\"";

    @Autowired World world;
    @Autowired People people;
    @Autowired AuditTrail trail;
    @Autowired PublicAddress address;
    @LocalServerPort int port;
    private Person ada = World.NOBODY;
    private Client client = new Client(0);

    @BeforeEach
    void signIn() {
        ada = world.person(world.tenant().id());
        client = world.signedIn(port, ada);
    }

    @Test
    void aPasskeySignsItsPersonIn() throws Exception {
        SoftAuthenticator key = registered();
        Client later = new Client(port);

        HttpResponse<String> answer = assertion(later, key);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"authenticated\":true");
        assertThat(later.get(ME).body()).contains(ada.id().toString());
        assertThat(actions()).containsSubsequence("identity.passkey-added", "identity.signed-in");
        assertThat(assertion(new Client(port), key).statusCode()).isEqualTo(200);
    }

    @Test
    void theHandleOnTheKeyTellsNothingAboutThePerson() {
        JsonNode user = options(client).get("user");
        byte[] handle = Base64.getUrlDecoder().decode(user.get("id").asString());
        assertThat(handle).isEqualTo(ada.id().bytes());
        assertThat(user.toString()).contains(ada.mail());
    }

    @Test
    void passkeysAreListedAndRemovedByTheirPersonOnly() throws Exception {
        world.withPassword(ada);
        SoftAuthenticator key = registered();
        Client stranger = world.signedIn(port, world.person(ada.tenant()));

        assertThat(client.get(PASSKEYS).body()).contains("My laptop", key.id());
        assertThat(stranger.get(PASSKEYS).body()).isEqualTo("[]");
        assertThat(stranger.send("DELETE", PASSKEYS + "/" + key.id(), null).statusCode())
                .isEqualTo(404);
        assertThat(client.send("DELETE", PASSKEYS + "/" + key.id(), null).statusCode())
                .isEqualTo(204);
        assertThat(client.get(PASSKEYS).body()).isEqualTo("[]");
        assertThat(assertion(new Client(port), key).statusCode()).isEqualTo(401);
        assertThat(actions()).contains("identity.passkey-removed");
    }

    @Test
    void nobodyThrowsAwayTheirOnlyWayIn() throws Exception {
        SoftAuthenticator one = registered();
        SoftAuthenticator two = registered();
        assertThat(client.send("DELETE", PASSKEYS + "/" + one.id(), null).statusCode())
                .isEqualTo(204);
        HttpResponse<String> refused = client.send("DELETE", PASSKEYS + "/" + two.id(), null);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("/problems/last-way-to-sign-in");
        assertThat(assertion(new Client(port), two).statusCode()).isEqualTo(200);

        world.withPassword(ada);
        assertThat(client.send("DELETE", PASSKEYS + "/" + two.id(), null).statusCode())
                .isEqualTo(204);
    }

    @Test
    void aPasskeyNeedsNoSecondStep() throws Exception {
        world.withPassword(ada);
        SoftAuthenticator key = registered();
        String begun =
                client.post(
                                "/api/console/v1/account/totp",
                                "{\"password\":\"" + World.PASSWORD + "\"}")
                        .body();
        Authenticator app =
                new Authenticator(JsonMapper.shared().readTree(begun).get("secret").asString());
        assertThat(
                        client.post(
                                        "/api/console/v1/account/totp/confirm",
                                        "{\"code\":\"" + app.code(Instant.now()) + "\"}")
                                .statusCode())
                .isEqualTo(200);
        Client later = new Client(port);
        assertThat(assertion(later, key).statusCode()).isEqualTo(200);
        assertThat(later.get(ME).statusCode()).isEqualTo(200);
    }

    @Test
    void anAnswerWorksOnceAndOnlyForItsOwnChallenge() throws Exception {
        SoftAuthenticator key = registered();
        Client later = new Client(port);
        String body = key.assertion(challenge(later), ada.id().bytes());
        assertThat(later.post("/login/webauthn", body).statusCode()).isEqualTo(200);

        Client thief = new Client(port);
        challenge(thief);
        assertThat(thief.post("/login/webauthn", body).statusCode()).isEqualTo(401);
        assertThat(new Client(port).post("/login/webauthn", body).statusCode()).isBetween(400, 401);
    }

    @Test
    void aKeyThatDidNotCheckThePersonIsNotEnough() throws Exception {
        SoftAuthenticator key = registered().withoutUserVerification();
        assertThat(assertion(new Client(port), key).statusCode()).isEqualTo(401);
    }

    @Test
    void aPageOfAnotherOriginGetsNothing() throws Exception {
        SoftAuthenticator key =
                new SoftAuthenticator(address.host(), "https://localhost.example.org");
        assertThat(register(client, key, LABEL).statusCode()).isEqualTo(400);
        assertThat(client.get(PASSKEYS).body()).isEqualTo("[]");
    }

    @Test
    void aDeactivatedPersonsKeyIsDead() throws Exception {
        SoftAuthenticator key = registered();
        TenantScope.run(ada.tenant(), () -> people.deactivate(ada.id(), World.ACTOR));
        assertThat(assertion(new Client(port), key).statusCode()).isEqualTo(401);
    }

    @Test
    void registeringNeedsSomebodySignedIn() throws Exception {
        Client nobody = new Client(port);
        assertThat(nobody.post("/webauthn/register/options", null).statusCode()).isEqualTo(401);
        SoftAuthenticator key = new SoftAuthenticator(address.host(), address.origin().toString());
        assertThat(nobody.post("/webauthn/register", key.register("AAAA", LABEL)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void theLibrarysOwnRemovalIsClosed() throws Exception {
        SoftAuthenticator key = registered();
        assertThat(client.send("DELETE", "/webauthn/register/" + key.id(), null).statusCode())
                .isEqualTo(403);
        assertThat(client.get(PASSKEYS).body()).contains(key.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"\"", "\" \"", "\"a\\u202eb\"", "\"a\\u0000b\"", "\"a\\ud800\"", "null"})
    void aLabelFollowsThePlainTextRule(String label) throws Exception {
        SoftAuthenticator key = new SoftAuthenticator(address.host(), address.origin().toString());
        HttpResponse<String> refused = register(client, key, label);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(client.get(PASSKEYS).body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"id\":17}", "{\"publicKey\":{}}", "null"})
    void nonsenseIsRefused(String body) {
        options(client);
        challenge(client);
        assertThat(client.post("/webauthn/register", body).statusCode()).isEqualTo(400);
        assertThat(client.post("/login/webauthn", body).statusCode()).isBetween(400, 401);
        assertThat(client.get(ME).statusCode()).isEqualTo(200);
    }

    private SoftAuthenticator registered() throws Exception {
        SoftAuthenticator key = new SoftAuthenticator(address.host(), address.origin().toString());
        HttpResponse<String> answer = register(client, key, LABEL);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return key;
    }

    private static HttpResponse<String> register(Client client, SoftAuthenticator key, String label)
            throws Exception {
        String challenge = options(client).get("challenge").asString();
        return client.post("/webauthn/register", key.register(challenge, label));
    }

    private HttpResponse<String> assertion(Client client, SoftAuthenticator key) throws Exception {
        return client.post("/login/webauthn", key.assertion(challenge(client), ada.id().bytes()));
    }

    private static JsonNode options(Client client) {
        HttpResponse<String> answer = client.post("/webauthn/register/options", null);
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String challenge(Client client) {
        HttpResponse<String> answer = client.post("/webauthn/authenticate/options", null);
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).get("challenge").asString();
    }

    private List<String> actions() {
        return TenantScope.call(
                ada.tenant(),
                () -> trail.read(ada.tenant(), 0, 100).stream().map(AuditEntry::action).toList());
    }
}
