package org.tandemhelp.host.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tandemhelp.kernel.Limit;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.TestDatabase;

/** An empty server from its first minute on; one story, since it can be told only once. */
@ServerTest
@DirtiesContext
class SetupTest {

    private static final String PASSWORD = "orbit-lantern-mosaic-7";

    @LocalServerPort private int port;
    @Autowired private SetupGreeting greeting;
    @Autowired private FirstAdministrator first;

    @DynamicPropertySource
    static void emptyDatabase(DynamicPropertyRegistry registry) throws SQLException {
        String url = TestDatabase.fresh();
        registry.add("tandem.database.url", () -> url);
    }

    private static String body(String token, String password) {
        return """
        {"token":"%s","organisation":"Fjord Works","givenName":"Ada","familyName":"Berg",
         "mail":"ada@fjord.example","password":"%s"}\
        """
                .formatted(token, password);
    }

    private HttpResponse<String> setUp(Client client, String token, String password) {
        return client.post("/api/console/v1/setup", body(token, password));
    }

    private int page() {
        return new Client(port).get("/setup").statusCode();
    }

    @Test
    @DisplayName("works once, for the one who has the link, and is gone afterwards")
    void story() {
        Client client = new Client(port);
        assertThat(first.wanted()).isTrue();
        assertThat(page()).isEqualTo(404);
        assertThat(setUp(client, "", PASSWORD).statusCode()).isEqualTo(404);

        String link = greeting.lines().getLast().strip();
        assertThat(link).startsWith("http://localhost:8080/setup#");
        String token = link.substring(link.indexOf('#') + 1);
        assertThat(page()).isEqualTo(200);

        HttpResponse<String> weak = setUp(client, token, "123");
        assertThat(weak.statusCode()).isEqualTo(400);
        assertThat(first.wanted()).isTrue();

        for (int i = 0; i < Limit.SIGN_INS_PER_ADDRESS.count(); i++) {
            assertThat(setUp(client, token + i, PASSWORD).statusCode()).isEqualTo(410);
        }
        HttpResponse<String> tooMany = setUp(client, "guess", PASSWORD);
        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(tooMany.headers().firstValue("Retry-After")).isPresent();
        assertThat(first.wanted()).isTrue();

        assertThat(setUp(client, token, PASSWORD).statusCode()).isEqualTo(204);
        assertThat(first.wanted()).isFalse();
        assertThat(page()).isEqualTo(404);
        assertThat(setUp(client, token, PASSWORD).statusCode()).isEqualTo(404);
        assertThat(greeting.lines()).noneMatch(line -> line.contains("setup"));
        assertThat(page()).isEqualTo(404);

        String account = "{\"login\":\"ada@fjord.example\",\"password\":\"" + PASSWORD + "\"}";
        assertThat(client.post("/api/console/v1/sign-in/password", account).statusCode())
                .isEqualTo(204);
        assertThat(client.get("/api/console/v1/me").body()).contains("Fjord Works", "Berg");
    }
}
