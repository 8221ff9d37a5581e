package org.tandemhelp.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tandemhelp.access.Role;
import org.tandemhelp.directory.Person;
import org.tandemhelp.tenant.Tenant;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class MeTest {

    private static final String ME = "/api/console/v1/me";

    @Autowired World world;
    @LocalServerPort int port;

    @Test
    void nobodyGetsAProblemAndATokenForTheFirstPost() {
        Client nobody = new Client(port);
        HttpResponse<String> answer = nobody.get(ME);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.body()).contains("/problems/not-signed-in");
        assertThat(nobody.cookie("XSRF-TOKEN")).isPresent();
    }

    @Test
    void aHelperLearnsWhatTheConsoleMayOffer() {
        Tenant tenant = world.tenant();
        Person helper = world.person(tenant.id(), Role.HELP_DESK_OPERATOR);

        HttpResponse<String> answer = world.signedIn(port, helper).get(ME);

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode me = JsonMapper.shared().readTree(answer.body());
        assertThat(me.get("id").asString()).isEqualTo(helper.id().toString());
        assertThat(me.get("company").asString()).isEqualTo(tenant.name());
        assertThat(me.get("verifiedDomain").isNull()).isTrue();
        assertThat(me.get("photoPath").isNull()).isTrue();
        assertThat(me.get("permissions").valueStream().map(JsonNode::asString))
                .containsExactly(
                        "offer-remote-assistance",
                        "read-settings",
                        "take-full-control",
                        "view-screen");
        assertThat(me.get("roles").valueStream().map(JsonNode::asString))
                .containsExactly("Help Desk Operator");
        assertThat(me.get("tenant").get("remoteHelpEnabled").asBoolean()).isTrue();
        assertThat(me.get("tenant").get("chatDisabled").asBoolean()).isFalse();
        assertThat(me.get("demo").asBoolean()).isFalse();
    }
}
