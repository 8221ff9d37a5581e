package org.tandemhelp.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.tandemhelp.TandemServer;
import org.tandemhelp.protocol.v1.EndReason;
import org.tandemhelp.protocol.v1.ResumeSession;
import org.tandemhelp.protocol.v1.SessionState;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.Pair;
import org.tandemhelp.testing.SignalingClient;
import org.tandemhelp.testing.TestDatabase;
import org.tandemhelp.testing.World;

/** A server that goes and comes back: the sessions in its database go on. */
class RestartTest {

    private static ConfigurableApplicationContext start(String database) {
        SpringApplication server = new SpringApplication(TandemServer.class, World.class);
        server.addInitializers(new TestDatabase());
        return server.run("--server.port=0", "--tandem.database.url=" + database);
    }

    private static int port(ConfigurableApplicationContext server) {
        return server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Test
    void bothSidesResumeAfterARestart() throws SQLException {
        String database = TestDatabase.fresh();
        ConfigurableApplicationContext first = start(database);
        Pair pair = Pair.connected(port(first), first.getBean(World.class)).active();
        first.close();
        assertThat(pair.helper.closeCode()).isNotIn(1000, 1001);

        try (ConfigurableApplicationContext second = start(database)) {
            World world = second.getBean(World.class);
            try (SignalingClient helper = back(second, world, pair, true);
                    SignalingClient sharer = back(second, world, pair, false)) {
                helper.state(pair.session(), SessionState.SESSION_STATE_ACTIVE);
                sharer.state(pair.session(), SessionState.SESSION_STATE_ACTIVE);
                ByteString message = ByteString.copyFromUtf8("still there");
                assertThat(helper.ask(f -> pair.relay(f, message)).hasAccepted()).isTrue();
                sharer.ask(pair::leave);
                assertThat(
                                helper.state(pair.session(), SessionState.SESSION_STATE_ENDED)
                                        .getEndReason())
                        .isEqualTo(EndReason.END_REASON_SHARER_LEFT);
            }
        }
    }

    private static SignalingClient back(
            ConfigurableApplicationContext server, World world, Pair pair, boolean asHelper) {
        var person = asHelper ? pair.helperPerson : pair.sharerPerson;
        ByteString key = asHelper ? pair.created.getResumeKey() : pair.joined.getResumeKey();
        Client browser = world.signedIn(port(server), person);
        SignalingClient socket = SignalingClient.open(port(server), browser);
        assertThat(
                        socket.ask(f ->
                                        f.setResumeSession(
                                                ResumeSession.newBuilder()
                                                        .setSessionId(pair.session())
                                                        .setResumeKey(key)))
                                .hasAccepted())
                .isTrue();
        return socket;
    }
}
