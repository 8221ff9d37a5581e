package org.tandemhelp.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.tandemhelp.TandemServer;
import org.tandemhelp.directory.Person;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.TestDatabase;
import org.tandemhelp.testing.World;

@ServerTest
class WebSessionTest {

    private static final String ME = "/api/console/v1/me";
    private static final String LINK = "/api/console/v1/sign-in/link";

    @Autowired World world;
    @LocalServerPort int port;

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        HttpResponse<String> answer = signIn(new Client(port), person());
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("tandem="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain", "Expires", "Max-Age");
    }

    @Test
    void theTokenCookieIsForTheOwnPageOnly() {
        HttpResponse<String> answer = new Client(port).get(ME);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .singleElement()
                .asString()
                .contains("SameSite=Lax", "Path=/")
                .doesNotContain("HttpOnly", "Domain");
    }

    @Test
    void signingInMakesANewSessionAndANewToken() {
        Person ada = person();
        Client client = world.signedIn(port, ada);
        String session = client.cookie("tandem").orElseThrow().getValue();
        String token = client.cookie("XSRF-TOKEN").orElseThrow().getValue();

        signIn(client, ada);

        assertThat(client.cookie("tandem").orElseThrow().getValue()).isNotEqualTo(session);
        assertThat(client.cookie("XSRF-TOKEN").orElseThrow().getValue()).isNotEqualTo(token);
        Client thief = new Client(port);
        thief.plant("tandem", session);
        assertThat(thief.get(ME).statusCode()).isEqualTo(401);
    }

    @Test
    void aPlantedSessionIdIsNotTakenOver() {
        Client victim = new Client(port);
        String planted = "MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw";
        victim.plant("tandem", planted);
        assertThat(signIn(victim, person()).statusCode()).isEqualTo(204);

        Client attacker = new Client(port);
        attacker.plant("tandem", planted);
        assertThat(attacker.get(ME).statusCode()).isEqualTo(401);
    }

    @Test
    void aPostWithoutTheTokenIsRefused() {
        Client client = world.signedIn(port, person());
        HttpResponse<String> refused =
                client.sendWithoutToken("POST", "/api/console/v1/sign-out", null);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("/problems/page-outdated");
        assertThat(client.get(ME).statusCode()).isEqualTo(200);
    }

    @Test
    void aPostWithAnotherTokenIsRefused() {
        Client client = world.signedIn(port, person());
        HttpResponse<String> refused =
                client.exchange(
                        client.request("POST", "/api/console/v1/sign-out", null)
                                .header("X-XSRF-TOKEN", "00000000-0000-0000-0000-000000000000"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(client.get(ME).statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionOutlivesTheServer() {
        Client client = world.signedIn(port, person());
        String session = client.cookie("tandem").orElseThrow().getValue();
        try (ConfigurableApplicationContext second =
                new SpringApplicationBuilder(TandemServer.class)
                        .initializers(new TestDatabase())
                        .run("--server.port=0")) {
            int other =
                    second.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            Client later = new Client(other);
            later.plant("tandem", session);
            assertThat(later.get(ME).statusCode()).isEqualTo(200);
        }
    }

    private Person person() {
        return world.person(world.tenant().id());
    }

    private HttpResponse<String> signIn(Client client, Person person) {
        String token = world.link(person.tenant(), person.id());
        return client.post(LINK, "{\"token\":\"" + token + "\"}");
    }
}
