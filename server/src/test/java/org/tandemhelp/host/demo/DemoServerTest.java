package org.tandemhelp.host.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tandemhelp.host.start.StartOptions;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.SignalingClient;
import org.tandemhelp.testing.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

/** The demo as its visitors meet it, with the settings that a start on port 8080 gives. */
@ServerTest
@DirtiesContext
class DemoServerTest {

    @TempDir private static Path data;

    @LocalServerPort private int port;
    @Autowired private DemoGreeting greeting;
    @Autowired private JsonMapper json;
    private List<DemoSignIn> signIns = List.of();

    @DynamicPropertySource
    static void demo(DynamicPropertyRegistry registry) throws SQLException {
        StartOptions options = StartOptions.of(Map.of("TANDEM_DATA", data.toString()));
        String url = TestDatabase.fresh();
        registry.add("tandem.database.url", () -> url);
        registry.add("tandem.demo", () -> true);
        registry.add("tandem.data", () -> options.data());
        registry.add("tandem.public-url", options::home);
        registry.add("tandem.origins", () -> String.join(",", options.origins()));
    }

    @BeforeEach
    void greet() throws Exception {
        assertThat(greeting.lines()).anyMatch(line -> line.contains("Mikael Sandberg"));
        Path file = data.resolve("demo-sign-in.json");
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        signIns = List.of(json.readValue(Files.readString(file), DemoSignIn[].class));
        assertThat(signIns).hasSameSizeAs(DemoCast.PEOPLE);
    }

    private Client signIn(DemoSignIn who) {
        Client client = new Client(port);
        String token = who.url().substring(who.url().indexOf("#demo=") + "#demo=".length());
        assertThat(client.post("/api/console/v1/sign-in/link", "{\"token\":\"" + token + "\"}"))
                .extracting(answer -> answer.statusCode())
                .isEqualTo(204);
        return client;
    }

    @Test
    @DisplayName("every link signs its person in, again and again")
    void links() {
        for (DemoSignIn who : signIns) {
            for (int time = 0; time < 2; time++) {
                assertThat(signIn(who).get("/api/console/v1/me").body())
                        .contains(who.name().substring(who.name().lastIndexOf(' ') + 1));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin.localhost", "helper.localhost", "sharer.localhost", "localhost"})
    @DisplayName("a persona's own page may open a socket")
    void ownPages(String host) {
        Client client = signIn(signIns.getFirst());
        String ticket = SignalingClient.ticket(client);
        try (SignalingClient socket =
                SignalingClient.open(port, client, "http://" + host + ":8080", ticket)) {
            assertThat(socket.protocol()).isEqualTo("tandem.v1");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://other.localhost:8080",
                "http://helper.localhost",
                "https://helper.localhost:8080",
                "http://127.0.0.1:8080",
                "http://x.helper.localhost:8080"
            })
    @DisplayName("no other page may")
    void otherPages(String origin) {
        Client client = signIn(signIns.getFirst());
        String ticket = SignalingClient.ticket(client);
        assertThatExceptionOfType(SignalingClient.HandshakeRefused.class)
                .isThrownBy(() -> SignalingClient.open(port, client, origin, ticket))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(403));
    }

    @Test
    @DisplayName("there is no set-up beside the demo")
    void noSetUp() {
        assertThat(new Client(port).get("/setup").statusCode()).isEqualTo(404);
    }
}
