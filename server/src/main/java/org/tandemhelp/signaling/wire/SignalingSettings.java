package org.tandemhelp.signaling.wire;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How browsers reach this server and each other.
 *
 * @param publicUrl where people open the consoles
 * @param origins pages that may open a socket; empty: only the public URL's
 * @param sessionLinkBase scheme and host of session links, {@code null}: the public URL's
 * @param turn relay for peers that cannot reach each other
 * @param stun servers that tell a peer its public address
 */
@ConfigurationProperties("tandem")
public record SignalingSettings(
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue List<String> origins,
        @Nullable URI sessionLinkBase,
        @DefaultValue Turn turn,
        @DefaultValue Stun stun) {

    /**
     * TURN servers (RFC 8656).
     *
     * @param secret shared with the TURN server; short-lived credentials are derived from it
     */
    public record Turn(@DefaultValue List<String> urls, @Nullable String secret) {}

    /** STUN servers (RFC 8489); none by default, because a server elsewhere learns who connects. */
    public record Stun(@DefaultValue List<String> urls) {}

    /** Exact origins (RFC 6454 section 6.2) of the pages that may open a socket. */
    public List<String> allowedOrigins() {
        return origins.isEmpty() ? List.of(originOf(publicUrl)) : origins;
    }

    /** Where a session link leads, without a path. */
    public String linkBase() {
        return originOf(sessionLinkBase == null ? publicUrl : sessionLinkBase);
    }

    private static String originOf(URI url) {
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return (url.getScheme() + "://" + url.getHost() + port).toLowerCase(Locale.ROOT);
    }
}
