package org.tandemhelp.signaling.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tandemhelp.kernel.HelpSessionId;
import org.tandemhelp.protocol.v1.IceServer;

class IceServersTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private final HelpSessionId session = HelpSessionId.random();

    private static SignalingSettings settings(
            List<String> turn, @Nullable String secret, List<String> stun) {
        return new SignalingSettings(
                URI.create("https://help.example.org"),
                List.of(),
                null,
                new SignalingSettings.Turn(turn, secret),
                new SignalingSettings.Stun(stun));
    }

    @Test
    void byDefaultNobodyElseIsAsked() {
        assertThat(new IceServers(settings(List.of(), null, List.of())).forSession(session, NOW))
                .isEmpty();
    }

    @Test
    void turnNeedsItsSecret() {
        SignalingSettings open = settings(List.of("turn:turn.example.org"), null, List.of());
        assertThat(new IceServers(open).forSession(session, NOW)).isEmpty();
    }

    @Test
    void turnCredentialsNameTheSessionAndLastAnHour() throws Exception {
        SignalingSettings settings =
                settings(
                        List.of("turn:turn.example.org?transport=tcp"),
                        "s3cret",
                        List.of("stun:stun.example.org"));
        List<IceServer> servers = new IceServers(settings).forSession(session, NOW);
        assertThat(servers).hasSize(2);
        assertThat(servers.getFirst().getUrlsList()).containsExactly("stun:stun.example.org");
        IceServer turn = servers.getLast();
        String username = NOW.plusSeconds(3600).getEpochSecond() + ":" + session;
        assertThat(turn.getUsername()).isEqualTo(username);
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec("s3cret".getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        assertThat(Base64.getDecoder().decode(turn.getCredential()))
                .isEqualTo(mac.doFinal(username.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void originAndLinkFollowThePublicUrlUnlessSet() {
        SignalingSettings plain = settings(List.of(), null, List.of());
        assertThat(plain.allowedOrigins()).containsExactly("https://help.example.org");
        assertThat(plain.linkBase()).isEqualTo("https://help.example.org");
        SignalingSettings set =
                new SignalingSettings(
                        URI.create("http://localhost:8080/"),
                        List.of("http://a.localhost:8080", "http://b.localhost:8080"),
                        URI.create("http://b.localhost:8080"),
                        plain.turn(),
                        plain.stun());
        assertThat(set.allowedOrigins()).hasSize(2).doesNotContain("http://localhost:8080");
        assertThat(set.linkBase()).isEqualTo("http://b.localhost:8080");
    }
}
