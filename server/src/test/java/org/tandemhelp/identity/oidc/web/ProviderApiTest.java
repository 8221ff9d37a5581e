package org.tandemhelp.identity.oidc.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tandemhelp.access.Role;
import org.tandemhelp.identity.oidc.IdentityProvider;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.FakeProvider;
import org.tandemhelp.testing.ProviderWorld;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.TestDatabase;
import org.tandemhelp.testing.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An organisation's providers, as its administrator manages and tests them. */
@ServerTest
class ProviderApiTest {

    private static final String PROVIDERS = "/api/console/v1/identity-providers";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired World world;
    @Autowired ProviderWorld doors;
    @LocalServerPort int port;
    private final FakeProvider fake = new FakeProvider();
    private TenantId tenant = TenantId.random();
    private Client admin = new Client(0);

    @BeforeEach
    void anAdministrator() {
        tenant = world.tenant().id();
        admin = world.signedIn(port, world.person(tenant, Role.ADMINISTRATOR));
        fake.claims.put("email", "m" + java.util.UUID.randomUUID() + "@example.org");
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void aProviderIsAddedReadChangedAndRemoved() throws Exception {
        HttpResponse<String> added = admin.post(PROVIDERS, form().toString());
        assertThat(added.statusCode()).isEqualTo(201);
        JsonNode provider = JSON.readTree(added.body());
        String path = PROVIDERS + "/" + provider.get("id").asString();
        assertThat(provider.get("hasSecret").asBoolean()).isTrue();
        assertThat(provider.get("redirectUri").asString())
                .endsWith("/sign-in/callback/" + provider.get("id").asString());
        assertThat(provider.get("backChannelLogoutUri").asString())
                .endsWith("/sign-in/back-channel-logout/" + provider.get("id").asString());
        assertThat(provider.get("postLogoutRedirectUri").asString()).endsWith("/sign-in");
        assertThat(added.body()).doesNotContain(FakeProvider.SECRET);
        assertThat(JSON.readTree(admin.get(PROVIDERS).body()).get("items")).hasSize(1);
        assertThat(admin.get(path).body()).isEqualTo(added.body());

        HttpResponse<String> changed =
                admin.send(
                        "PUT",
                        path,
                        form().put("version", 1)
                                .put("name", "Login")
                                .putNull("clientSecret")
                                .toString());
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(JSON.readTree(changed.body()).get("version").asLong()).isEqualTo(2);
        assertThat(JSON.readTree(changed.body()).get("hasSecret").asBoolean()).isTrue();
        assertThat(doors.audited(tenant, "identity.provider-changed"))
                .singleElement()
                .satisfies(row -> assertThat(row.details()).isEqualTo(Map.of("fields", "name")));

        HttpResponse<String> late =
                admin.send("PUT", path, form().put("version", 1).put("name", "X").toString());
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(JSON.readTree(late.body()).get("current").get("name").asString())
                .isEqualTo("Login");

        assertThat(admin.send("DELETE", path, null).statusCode()).isEqualTo(204);
        assertThat(admin.get(path).statusCode()).isEqualTo(404);
        assertThat(doors.audited(tenant, "identity.provider-removed")).hasSize(1);
    }

    @Test
    void theSecretIsSealedInTheDatabase() throws SQLException {
        IdentityProvider provider = doors.register(tenant, fake);
        try (Connection owner = TestDatabase.asOwner();
                PreparedStatement query =
                        owner.prepareStatement(
                                "select client_secret from identity_provider where id = ?")) {
            query.setObject(1, provider.id().value());
            ResultSet row = query.executeQuery();
            assertThat(row.next()).isTrue();
            assertThat(new String(row.getBytes(1), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain(FakeProvider.SECRET)
                    .hasSizeGreaterThan(FakeProvider.SECRET.length() + 28);
        }
        assertThat(provider.toString()).doesNotContain(FakeProvider.SECRET);
    }

    @Test
    void aSecretThatNoKeyOpensLeavesTheRestToBePutRight() throws SQLException {
        IdentityProvider provider = doors.register(tenant, fake);
        IdentityProvider other = doors.register(tenant, fake);
        try (Connection owner = TestDatabase.asOwner();
                PreparedStatement swap =
                        owner.prepareStatement(
                                """
                                update identity_provider set client_secret =
                                    (select client_secret from identity_provider where id = ?)
                                where id = ?
                                """)) {
            swap.setObject(1, other.id().value());
            swap.setObject(2, provider.id().value());
            assertThat(swap.executeUpdate()).isEqualTo(1);
        }
        String path = PROVIDERS + "/" + provider.id();
        assertThat(JSON.readTree(admin.get(path).body()).get("hasSecret").asBoolean()).isFalse();
        assertThat(doors.signIn(new Client(port), provider, fake))
                .endsWith("problem=provider-refused");
        admin.send("PUT", path, form().put("version", 1).toString());
        assertThat(doors.signIn(new Client(port), provider, fake)).isEqualTo("/");
    }

    @Test
    void theSecretDoesNotMoveToAnotherIssuer() {
        IdentityProvider provider = doors.register(tenant, fake);
        HttpResponse<String> moved =
                admin.send(
                        "PUT",
                        PROVIDERS + "/" + provider.id(),
                        form().put("version", 1)
                                .put("issuer", "http://localhost:9")
                                .putNull("clientSecret")
                                .toString());
        assertThat(moved.statusCode()).isEqualTo(400);
        assertThat(moved.body()).contains("clientSecret");
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', name",
        "issuer, http://login.example.org, issuer",
        "issuer, ftp://login.example.org, issuer",
        "issuer, login.example.org, issuer",
        "issuer, https://u:p@login.example.org, issuer",
        "issuer, https://login.example.org?x=1, issuer",
        "issuer, https://login.example.org#x, issuer",
        "issuer, 'https://login example.org', issuer",
        "clientId, '', clientId",
        "clientSecret, 'pä ss', clientSecret",
        "linkClaim, 'a\u202Eb', linkClaim",
        "requiredAcr, 'a\u0007b', requiredAcr"
    })
    void aWrongFieldIsNamed(String field, String value, String named) {
        HttpResponse<String> refused = admin.post(PROVIDERS, form().put(field, value).toString());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"" + named + "\"");
        assertThat(JSON.readTree(admin.get(PROVIDERS).body()).get("items")).isEmpty();
    }

    @Test
    void whatIsMissingIsNamedAllAtOnce() {
        HttpResponse<String> refused = admin.post(PROVIDERS, "{\"maxAgeMinutes\":0}");
        assertThat(refused.statusCode()).isEqualTo(400);
        for (String field :
                new String[] {
                    "name",
                    "issuer",
                    "clientId",
                    "scopes",
                    "enabled",
                    "createPeople",
                    "maxAgeMinutes"
                }) {
            assertThat(refused.body()).contains("\"field\":\"" + field + "\"");
        }
        ObjectNode bare = form();
        bare.putArray("scopes").add("profile").add("bad scope");
        assertThat(admin.post(PROVIDERS, bare.toString()).body()).contains("\"field\":\"scopes\"");
    }

    @Test
    void anotherOrganisationsProvidersDoNotExist() {
        IdentityProvider theirs = doors.register(world.tenant().id(), fake);
        String path = PROVIDERS + "/" + theirs.id();
        assertThat(admin.get(PROVIDERS).body()).isEqualTo("{\"items\":[]}");
        assertThat(admin.get(path).statusCode()).isEqualTo(404);
        assertThat(admin.send("PUT", path, form().put("version", 1).toString()).statusCode())
                .isEqualTo(404);
        assertThat(admin.send("DELETE", path, null).statusCode()).isEqualTo(404);
        assertThat(admin.post(path + "/test", null).statusCode()).isEqualTo(404);
        assertThat(fake.requests).isEmpty();
        assertThat(doors.signIn(new Client(port), theirs, fake)).isEqualTo("/");
    }

    @Test
    void aChangeIsEffectiveAtOnce() {
        IdentityProvider provider = doors.register(tenant, fake);
        String path = PROVIDERS + "/" + provider.id();
        assertThat(doors.start(new Client(port), provider, "")).startsWith(fake.issuer());
        admin.send("PUT", path, form().put("version", 1).put("enabled", false).toString());
        assertThat(doors.start(new Client(port), provider, "")).endsWith("problem=not-found");
        admin.send("PUT", path, form().put("version", 2).toString());
        assertThat(doors.start(new Client(port), provider, "")).startsWith(fake.issuer());
        admin.send("DELETE", path, null);
        assertThat(doors.start(new Client(port), provider, "")).endsWith("problem=not-found");
    }

    @Test
    void theTestSaysThatAllIsWell() {
        assertThat(states(test())).isEqualTo("ok ok ok ok ok ok ok");
    }

    @Test
    void theTestNamesAWrongSecret() {
        ObjectNode form = form().put("clientSecret", "expired");
        JsonNode result = test(form);
        assertThat(states(result)).isEqualTo("ok ok ok ok ok failed ok");
        assertThat(result.get("ok").asBoolean()).isFalse();
        assertThat(message(result, 5)).contains("expired", "make a new one");
    }

    @Test
    void theTestWarnsBeforeTheSecretExpires() {
        Instant soon = Instant.now().plusSeconds(86_400 * 7 + 60);
        JsonNode result = test(form().put("secretExpiresAt", soon.toString()));
        assertThat(states(result)).isEqualTo("ok ok ok ok ok warning ok");
        assertThat(message(result, 5)).contains("expires in 7 days");
        assertThat(result.get("ok").asBoolean()).isTrue();
    }

    @Test
    void theTestNamesAnotherIssuer() {
        fake.metadata.put("issuer", fake.issuer() + "/");
        JsonNode result = test();
        assertThat(states(result)).isEqualTo("ok failed skipped skipped skipped skipped skipped");
        assertThat(message(result, 1)).contains("slash");
    }

    @Test
    void theTestNamesAProviderThatIsDown() {
        String issuer = fake.issuer();
        fake.close();
        JsonNode result = test(form().put("issuer", issuer));
        assertThat(states(result))
                .isEqualTo("failed skipped skipped skipped skipped skipped skipped");
        assertThat(message(result, 0)).contains("firewall");
    }

    @Test
    void theTestNamesAWebPage() {
        fake.instead.put(
                "/.well-known/openid-configuration",
                FakeProvider.text(200, "text/html", "<p>canary-page</p>"));
        JsonNode result = test();
        assertThat(message(result, 0)).contains("web page").doesNotContain("canary");
    }

    @Test
    void theTestNamesMissingKeysAndUnsafeAlgorithms() {
        fake.keys = java.util.List.of();
        assertThat(states(test())).startsWith("ok ok failed");
        fake.metadata.put("id_token_signing_alg_values_supported", java.util.List.of("HS256"));
        JsonNode unsafe = test();
        assertThat(message(unsafe, 2)).contains("RS256");
    }

    @Test
    void theTestWarnsWithoutPkce() {
        fake.metadata.put("code_challenge_methods_supported", java.util.List.of("plain"));
        assertThat(states(test())).isEqualTo("ok ok ok warning ok ok ok");
    }

    @Test
    void theTestNamesATokenEndpointThatFails() {
        fake.instead.put("/token", FakeProvider.text(503, "text/plain", "canary-down"));
        JsonNode result = test();
        assertThat(states(result)).isEqualTo("ok ok ok ok failed skipped ok");
        assertThat(result.toString()).doesNotContain("canary");
    }

    private JsonNode test() {
        return test(form());
    }

    private JsonNode test(ObjectNode form) {
        JsonNode added = JSON.readTree(admin.post(PROVIDERS, form.toString()).body());
        HttpResponse<String> answer =
                admin.post(PROVIDERS + "/" + added.get("id").asString() + "/test", null);
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static String states(JsonNode result) {
        StringBuilder states = new StringBuilder();
        result.get("checks")
                .forEach(check -> states.append(check.get("state").asString()).append(' '));
        return states.toString().strip();
    }

    private static String message(JsonNode result, int check) {
        return result.get("checks").get(check).get("message").asString();
    }

    private ObjectNode form() {
        ObjectNode form =
                JSON.createObjectNode()
                        .put("name", "Fake")
                        .put("issuer", fake.issuer())
                        .put("clientId", FakeProvider.CLIENT)
                        .put("clientSecret", FakeProvider.SECRET)
                        .put("enabled", true)
                        .put("createPeople", true);
        form.putArray("scopes").add("openid").add("profile").add("email");
        return form;
    }
}
