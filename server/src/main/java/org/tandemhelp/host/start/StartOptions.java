package org.tandemhelp.host.start;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.kernel.StartProblem;

/**
 * What the operator asked for, from the environment that {@code ./run} fills.
 *
 * @param port 1 to 65535
 * @param data absolute folder of everything the server keeps
 * @param bind the address to listen on
 * @param certificate PEM file, {@code null}: plain HTTP
 * @param key PEM file, present exactly where the certificate is
 * @param publicUrl under which address people reach the server, {@code null}: this computer only
 * @param production no demo organisation
 */
public record StartOptions(
        int port,
        Path data,
        BindAddress bind,
        @Nullable Path certificate,
        @Nullable Path key,
        @Nullable URI publicUrl,
        boolean production) {

    /**
     * Reads and checks the variables whose names start with {@code TANDEM_}.
     *
     * @throws StartProblem for the first value that does not fit
     */
    public static StartOptions of(Map<String, String> environment) {
        Variables variables = new Variables(environment);
        boolean production = variables.flag("TANDEM_PRODUCTION");
        StartOptions options =
                new StartOptions(
                        Ports.resolve(variables.text("TANDEM_PORT", "8080")),
                        variables.path("TANDEM_DATA", "data"),
                        BindAddress.of(variables.text("TANDEM_BIND", "127.0.0.1")),
                        variables.optionalPath("TANDEM_TLS_CERTIFICATE"),
                        variables.optionalPath("TANDEM_TLS_KEY"),
                        PublicUrl.of(variables.text("TANDEM_PUBLIC_URL", "")),
                        production);
        options.check();
        return options;
    }

    private void check() {
        TlsFiles.check(certificate, key);
        if (!production && !bind.loopback()) {
            throw new StartProblem(
                    "The demo organisation opens on this computer only, not on "
                            + bind.text()
                            + ". Add --production, or leave --bind out.");
        }
        if (!production && publicUrl != null && !PublicUrl.local(publicUrl)) {
            throw new StartProblem(
                    "The demo organisation opens on this computer only, not at "
                            + publicUrl
                            + ". Add --production, or leave --public-url out.");
        }
        if (production && !bind.loopback() && publicUrl == null) {
            throw new StartProblem(
                    "Other computers can reach this server: say under which address people open"
                            + " it with --public-url.");
        }
    }

    /** Whether the server itself speaks TLS. */
    public boolean tls() {
        return certificate != null;
    }

    /** The address of a page on this computer under one of the names below {@code localhost}. */
    public String local(String host) {
        boolean usual = port == (tls() ? 443 : 80);
        return (tls() ? "https://" : "http://") + host + (usual ? "" : ":" + port);
    }

    /** The address people open. */
    public String home() {
        return publicUrl == null ? local("localhost") : PublicUrl.origin(publicUrl);
    }

    /** From where pages may call this server. */
    public List<String> origins() {
        List<String> origins = new ArrayList<>();
        if (publicUrl != null) {
            origins.add(PublicUrl.origin(publicUrl));
        }
        if (!production) {
            for (String host : List.of("admin.localhost", "helper.localhost", "sharer.localhost")) {
                origins.add(local(host));
            }
        }
        if (origins.isEmpty() || !production) {
            origins.add(local("localhost"));
        }
        return List.copyOf(origins);
    }

    /** Where the links of help sessions lead. */
    public String sessionLinkBase() {
        return production ? home() : local("sharer.localhost");
    }

    /** Whether browsers reach the server by HTTPS only, by itself or through a proxy. */
    public boolean secure() {
        return tls() || home().startsWith("https:");
    }
}
