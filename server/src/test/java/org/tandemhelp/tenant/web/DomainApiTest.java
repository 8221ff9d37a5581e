package org.tandemhelp.tenant.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tandemhelp.access.Role;
import org.tandemhelp.directory.Person;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.signaling.wire.Identities;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.DnsServer;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two organisations and a real DNS server. */
@ServerTest
class DomainApiTest {

    private static final String PATH = "/api/console/v1/tenant/domains";
    private static final DnsServer DNS = DnsServer.started();

    @DynamicPropertySource
    static void askOurServer(DynamicPropertyRegistry properties) {
        properties.add("tandem.dns.servers", DNS::address);
    }

    @AfterAll
    static void stop() {
        DNS.close();
    }

    @Autowired World world;
    @Autowired Identities identities;
    @Autowired JsonMapper json;
    @LocalServerPort int port;
    private Person person = World.NOBODY;
    private Client administrator = new Client(0);
    private Client stranger = new Client(0);
    private String domain = "";

    @BeforeEach
    void twoOrganisations() {
        DNS.clear();
        person = world.person(world.tenant().id(), Role.ADMINISTRATOR);
        administrator = world.signedIn(port, person);
        stranger = world.signedIn(port, world.person(world.tenant().id(), Role.ADMINISTRATOR));
        domain = "d" + UUID.randomUUID() + "." + DnsServer.ZONE;
    }

    @Test
    void aDomainIsClaimedProvedAndGivenUp() {
        HttpResponse<String> added = add(administrator, domain);
        assertThat(added.statusCode()).isEqualTo(201);
        JsonNode claim = json.readTree(added.body());
        assertThat(claim.get("domain").asString()).isEqualTo(domain);
        assertThat(claim.get("state").asString()).isEqualTo("pending");
        assertThat(claim.get("checkedAt").isNull()).isTrue();
        assertThat(claim.get("verifiedAt").isNull()).isTrue();
        assertThat(claim.get("problem").isNull()).isTrue();
        assertThat(claim.get("recordName").asString()).isEqualTo("_tandem-challenge." + domain);

        JsonNode missing = checked(claim);
        assertThat(missing.get("state").asString()).isEqualTo("pending");
        assertThat(missing.get("problem").asString()).startsWith("There is no TXT record at");
        assertThat(missing.get("checkedAt").asString()).endsWith("Z");

        DNS.text(claim.get("recordName").asString(), "tandem-domain-verification=wrong");
        assertThat(checked(claim).get("problem").asString())
                .contains("says \u201ctandem-domain-verification=wrong\u201d");
        assertThat(trustScreen()).isEmpty();

        DNS.text(claim.get("recordName").asString(), claim.get("recordValue").asString());
        JsonNode proved = checked(claim);
        assertThat(proved.get("state").asString()).isEqualTo("verified");
        assertThat(proved.get("problem").isNull()).isTrue();
        assertThat(items(administrator).get(0)).isEqualTo(proved);
        assertThat(trustScreen()).isEqualTo(domain);

        assertThat(administrator.send("DELETE", path(claim), null).statusCode()).isEqualTo(204);
        assertThat(items(administrator)).isEmpty();
        assertThat(trustScreen()).isEmpty();
    }

    @Test
    void theSecondOrganisationLearnsThatItIsTakenAndNothingElse() {
        JsonNode mine = json.readTree(add(administrator, domain).body());
        publish(mine);
        checked(mine);

        JsonNode theirs = json.readTree(add(stranger, domain).body());
        publish(theirs);
        HttpResponse<String> refused = stranger.post(path(theirs) + "/check", null);
        assertThat(refused.statusCode()).isEqualTo(409);
        JsonNode problem = json.readTree(refused.body());
        assertThat(problem.get("type").asString()).endsWith("/problems/domain-taken");
        assertThat(problem.propertyNames())
                .containsExactlyInAnyOrder("type", "title", "status", "detail");
        assertThat(refused.body()).doesNotContain(person.tenant().toString());
        assertThat(items(stranger).get(0).get("state").asString()).isEqualTo("pending");
        assertThat(trustScreen()).isEqualTo(domain);
    }

    @Test
    void anotherOrganisationsDomainDoesNotExist() {
        JsonNode mine = json.readTree(add(administrator, domain).body());
        publish(mine);
        assertThat(stranger.post(path(mine) + "/check", null).statusCode()).isEqualTo(404);
        assertThat(stranger.send("DELETE", path(mine), null).statusCode()).isEqualTo(404);
        assertThat(items(stranger)).isEmpty();
        assertThat(items(administrator).get(0)).isEqualTo(mine);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"domain\":null}",
                "{\"domain\":\"\"}",
                "{\"domain\":\"com\"}",
                "{\"domain\":\"localhost\"}",
                "{\"domain\":\"127.0.0.1\"}",
                "{\"domain\":\"printer.local\"}",
                "{\"domain\":\"a b.org\"}",
                "{\"domain\":7}"
            })
    void whatIsNoPublicDomainIsRefusedByName(String body) {
        HttpResponse<String> refused = administrator.post(PATH, body);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"domain\"");
        assertThat(items(administrator)).isEmpty();
    }

    @Test
    void anInternationalNameIsKeptInItsAsciiForm() {
        HttpResponse<String> added = add(administrator, "B\u00fccher-" + domain);
        assertThat(json.readTree(added.body()).get("domain").asString()).startsWith("xn--bcher-");
    }

    @Test
    void aHelperMayNotEvenRead() {
        Client helper =
                world.signedIn(port, world.person(person.tenant(), Role.HELP_DESK_OPERATOR));
        JsonNode mine = json.readTree(add(administrator, domain).body());
        assertThat(helper.get(PATH).statusCode()).isEqualTo(403);
        assertThat(add(helper, domain).statusCode()).isEqualTo(403);
        assertThat(helper.post(path(mine) + "/check", null).statusCode()).isEqualTo(403);
        assertThat(helper.send("DELETE", path(mine), null).statusCode()).isEqualTo(403);
        assertThat(items(administrator)).hasSize(1);
    }

    private HttpResponse<String> add(Client client, String name) {
        return client.post(PATH, "{\"domain\":\"" + name + "\"}");
    }

    private JsonNode checked(JsonNode claim) {
        HttpResponse<String> answer = administrator.post(path(claim) + "/check", null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private void publish(JsonNode claim) {
        DNS.text(claim.get("recordName").asString(), claim.get("recordValue").asString());
    }

    private JsonNode items(Client client) {
        HttpResponse<String> answer = client.get(PATH);
        assertThat(answer.statusCode()).isEqualTo(200);
        return json.readTree(answer.body()).get("items");
    }

    private String trustScreen() {
        TenantId tenant = person.tenant();
        return identities.of(tenant, person.id()).getVerifiedDomain();
    }

    private static String path(JsonNode claim) {
        return PATH + "/" + claim.get("id").asString();
    }
}
