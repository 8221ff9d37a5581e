package org.tandemhelp.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tandemhelp.directory.Person;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class AccountTest {

    private static final String PATH = "/api/console/v1/account/password";
    private static final String ME = "/api/console/v1/me";
    private static final String BETTER = "seven-quiet-harbours-9";

    @Autowired World world;
    @LocalServerPort int port;
    private Person ada;

    @BeforeEach
    void person() {
        ada = world.person(world.tenant().id());
        world.withPassword(ada);
    }

    @Test
    void aNewPasswordReplacesTheOldOneAndEndsOtherSessions() {
        Client here = world.signedIn(port, ada);
        Client elsewhere = world.signedIn(port, ada);

        assertThat(change(here, World.PASSWORD, BETTER).statusCode()).isEqualTo(204);

        assertThat(here.get(ME).statusCode()).isEqualTo(200);
        assertThat(elsewhere.get(ME).statusCode()).isEqualTo(401);
        assertThat(signIn(BETTER)).isEqualTo(204);
        assertThat(signIn(World.PASSWORD)).isEqualTo(401);
    }

    @Test
    void theCurrentPasswordIsNeeded() {
        HttpResponse<String> refused =
                change(world.signedIn(port, ada), "wrong-wrong-wrong", BETTER);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"current\"");
        assertThat(signIn(World.PASSWORD)).isEqualTo(204);
    }

    @Test
    void aWeakOneIsRefusedWithTheReason() {
        HttpResponse<String> refused =
                change(world.signedIn(port, ada), World.PASSWORD, "password1234");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("/problems/password-too-weak", "tries first");
        assertThat(signIn(World.PASSWORD)).isEqualTo(204);
    }

    private static HttpResponse<String> change(Client client, String current, String wanted) {
        return client.post(
                PATH,
                JsonMapper.shared()
                        .writeValueAsString(Map.of("current", current, "wanted", wanted)));
    }

    private int signIn(String password) {
        return new Client(port)
                .post(
                        "/api/console/v1/sign-in/password",
                        JsonMapper.shared()
                                .writeValueAsString(
                                        Map.of("login", ada.mail(), "password", password)))
                .statusCode();
    }
}
