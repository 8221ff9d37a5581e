package org.tandemhelp.directory.scim.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tandemhelp.access.Role;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class ProvisioningApiTest {

    private static final String PATH = "/api/console/v1/provisioning";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired World world;
    @LocalServerPort int port;
    private Client administrator = new Client(1);
    private Client stranger = administrator;

    @BeforeEach
    void twoAdministrators() {
        administrator = world.signedIn(port, world.person(world.tenant().id(), Role.ADMINISTRATOR));
        stranger = world.signedIn(port, world.person(world.tenant().id(), Role.ADMINISTRATOR));
    }

    @Test
    void aTokenIsShownOnceAndWorks() throws Exception {
        JsonNode issued = issue("{\"label\": \"Entra ID\", \"lifeDays\": 90}");
        String token = issued.at("/token").asString();
        assertThat(token).startsWith("tdm_scim_");
        assertThat(issued.at("/expiresAt").isNull()).isFalse();

        JsonNode page = JSON.readTree(administrator.get(PATH).body());
        assertThat(page.toString()).doesNotContain(token);
        assertThat(page.at("/baseUrl").asString()).endsWith("/scim/v2");
        assertThat(page.at("/tokens/0/label").asString()).isEqualTo("Entra ID");
        assertThat(page.at("/tokens/0/lastUsedAt").isNull()).isTrue();
        assertThat(page.at("/lastRequestAt").isNull()).isTrue();
        assertThat(page.at("/counts/people").asInt()).isZero();

        HttpResponse<String> made = provision(page.at("/baseUrl").asString(), token);
        assertThat(made.statusCode()).isEqualTo(201);
        JsonNode after = JSON.readTree(administrator.get(PATH).body());
        assertThat(after.at("/counts/people").asInt()).isEqualTo(1);
        assertThat(after.at("/counts/groups").asInt()).isZero();
        assertThat(after.at("/lastRequestAt")).isEqualTo(after.at("/tokens/0/lastUsedAt"));
        assertThat(after.at("/lastRequestAt").isNull()).isFalse();
        assertThat(JSON.readTree(stranger.get(PATH).body()).at("/tokens").size()).isZero();
    }

    @Test
    void rotatingAndDeleting() {
        JsonNode old = issue("{\"label\": \"Okta\"}");
        assertThat(old.at("/expiresAt").isNull()).isTrue();
        String path = PATH + "/tokens/" + old.at("/id").asString();

        HttpResponse<String> rotated = administrator.post(path + "/rotate", null);
        assertThat(rotated.statusCode()).isEqualTo(200);
        JsonNode fresh = JSON.readTree(rotated.body());
        assertThat(fresh.at("/token").asString()).isNotEqualTo(old.at("/token").asString());
        assertThat(fresh.at("/label").asString()).isEqualTo("Okta");
        JsonNode page = JSON.readTree(administrator.get(PATH).body());
        assertThat(page.at("/tokens").size()).isEqualTo(2);
        assertThat(page.at("/tokens/0/expiresAt").isNull()).isFalse();

        assertThat(administrator.send("DELETE", path, null).statusCode()).isEqualTo(204);
        assertThat(administrator.send("DELETE", path, null).statusCode()).isEqualTo(404);
        assertThat(administrator.post(path + "/rotate", null).statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(administrator.get(PATH).body()).at("/tokens").size()).isEqualTo(1);
    }

    @Test
    void anotherOrganisationsTokensDoNotExist() {
        String path = PATH + "/tokens/" + issue("{\"label\": \"Okta\"}").at("/id").asString();
        assertThat(stranger.send("DELETE", path, null).statusCode()).isEqualTo(404);
        assertThat(stranger.post(path + "/rotate", null).statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(administrator.get(PATH).body()).at("/tokens").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"label\": \"\"}",
                "{}",
                "{\"label\": \"a\\u202eb\"}",
                "{\"label\": \"A\", \"lifeDays\": 0}",
                "{\"label\": \"A\", \"lifeDays\": 3651}",
                "{\"label\": \"A\", \"shoes\": 1}"
            })
    void aWrongWishIsRefusedByField(String json) {
        HttpResponse<String> refused = administrator.post(PATH + "/tokens", json);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(refused.body()).at("/errors/0/field").asString())
                .isIn("label", "lifeDays", "shoes");
        assertThat(JSON.readTree(administrator.get(PATH).body()).at("/tokens").size()).isZero();
    }

    @Test
    void aHelperMayNot() {
        Client helper =
                world.signedIn(port, world.person(world.tenant().id(), Role.HELP_DESK_OPERATOR));
        assertThat(helper.get(PATH).statusCode()).isEqualTo(403);
        assertThat(helper.post(PATH + "/tokens", "{\"label\": \"A\"}").statusCode()).isEqualTo(403);
        assertThat(helper.send("DELETE", PATH + "/tokens/" + UUID.randomUUID(), null).statusCode())
                .isEqualTo(403);
    }

    private JsonNode issue(String json) {
        HttpResponse<String> issued = administrator.post(PATH + "/tokens", json);
        assertThat(issued.statusCode()).as(issued.body()).isEqualTo(201);
        return JSON.readTree(issued.body());
    }

    private static HttpResponse<String> provision(String base, String token) throws Exception {
        String user =
                """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "p%s@example.org"}
                """
                        .formatted(UUID.randomUUID());
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(base + "/Users"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/scim+json")
                        .POST(BodyPublishers.ofString(user))
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        }
    }
}
