package org.tandemhelp.signaling.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.tandemhelp.kernel.HelpSessionId;
import org.tandemhelp.protocol.v1.IceServer;

/**
 * STUN and TURN servers for one session. TURN credentials live for an hour and name the session
 * (draft-uberti-behave-turn-rest-00 section 2.2), so that a leaked one is soon worthless.
 */
@Component
public class IceServers {

    private static final Duration LIFE = Duration.ofHours(1);

    private final SignalingSettings settings;

    IceServers(SignalingSettings settings) {
        this.settings = settings;
    }

    /** What both peers of the session get; empty where nothing is configured. */
    public List<IceServer> forSession(HelpSessionId session, Instant now) {
        List<IceServer> servers = new ArrayList<>();
        List<String> stun = settings.stun().urls();
        if (!stun.isEmpty()) {
            servers.add(IceServer.newBuilder().addAllUrls(stun).build());
        }
        String secret = settings.turn().secret();
        List<String> turn = settings.turn().urls();
        if (!turn.isEmpty() && secret != null && !secret.isEmpty()) {
            String username = now.plus(LIFE).getEpochSecond() + ":" + session;
            servers.add(
                    IceServer.newBuilder()
                            .addAllUrls(turn)
                            .setUsername(username)
                            .setCredential(sign(username, secret))
                            .build());
        }
        return List.copyOf(servers);
    }

    // HMAC-SHA-1 is what TURN servers check; a credential of one hour does not outlive it.
    private static String sign(String username, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(username.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
