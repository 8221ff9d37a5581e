package org.tandemhelp.host.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemhelp.kernel.StartProblem;

/** What the operator may ask for, and the sentence for what does not fit. */
class StartOptionsTest {

    @TempDir private Path folder;

    private static StartOptions options(String... namesAndValues) {
        Map<String, String> environment = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            environment.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return StartOptions.of(environment);
    }

    private static void assertRefused(String sentence, String... namesAndValues) {
        assertThatThrownBy(() -> options(namesAndValues))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("\n");
    }

    @Test
    @DisplayName("starts the demo on loopback without any option")
    void defaults() {
        StartOptions options = options("TANDEM_PORT", "8080", "TANDEM_BIND", " ");
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.bind().loopback()).isTrue();
        assertThat(options.production()).isFalse();
        assertThat(options.secure()).isFalse();
        assertThat(options.data()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(options.home()).isEqualTo("http://localhost:8080");
        assertThat(options.sessionLinkBase()).isEqualTo("http://sharer.localhost:8080");
        assertThat(options.origins())
                .containsExactly(
                        "http://admin.localhost:8080",
                        "http://helper.localhost:8080",
                        "http://sharer.localhost:8080",
                        "http://localhost:8080");
    }

    @Test
    @DisplayName("takes a free port for 0")
    void freePort() {
        assertThat(options("TANDEM_PORT", "0").port()).isBetween(1, 65_535);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "eighty", "8080 "})
    @DisplayName("knows which ports there are")
    void ports(String port) {
        if (port.endsWith(" ")) {
            assertThat(options("TANDEM_PORT", port).port()).isEqualTo(8080);
        } else {
            assertRefused("must be a number from 1 to 65535", "TANDEM_PORT", port);
        }
    }

    @Test
    @DisplayName("keeps the demo organisation on this computer")
    void demoOnLoopback() {
        assertRefused("--production", "TANDEM_BIND", "0.0.0.0");
        assertRefused("--production", "TANDEM_PUBLIC_URL", "https://help.example.org");
        assertThat(options("TANDEM_PUBLIC_URL", "http://localhost:9000").home())
                .isEqualTo("http://localhost:9000");
        assertThat(options("TANDEM_BIND", "::1").bind().loopback()).isTrue();
    }

    @Test
    @DisplayName("needs the public address where others can reach the server")
    void production() {
        assertRefused("--public-url", "TANDEM_PRODUCTION", "true", "TANDEM_BIND", "0.0.0.0");
        StartOptions options =
                options(
                        "TANDEM_PRODUCTION",
                        "true",
                        "TANDEM_BIND",
                        "0.0.0.0",
                        "TANDEM_PUBLIC_URL",
                        "https://Help.Example.org/");
        assertThat(options.origins()).containsExactly("https://help.example.org");
        assertThat(options.sessionLinkBase()).isEqualTo("https://help.example.org");
        assertThat(options.secure()).isTrue();
        assertThat(options.tls()).isFalse();
        assertThat(options("TANDEM_PRODUCTION", "1").origins())
                .containsExactly("http://localhost:8080");
        assertRefused("must be true or false", "TANDEM_PRODUCTION", "maybe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "help.example.org",
                "ftp://help.example.org",
                "https://user@help.example.org",
                "https://help.example.org/path",
                "https://help.example.org?a=b",
                "https://help.example.org#x",
                "https://",
                "https://a b"
            })
    @DisplayName("knows what a public address looks like")
    void publicUrl(String url) {
        assertRefused(
                "https://help.example.org", "TANDEM_PRODUCTION", "yes", "TANDEM_PUBLIC_URL", url);
    }

    @Test
    @DisplayName("takes no unencrypted public address")
    void plainHttp() {
        assertRefused("https://", "TANDEM_PUBLIC_URL", "http://help.example.org");
    }

    @ParameterizedTest
    @CsvSource({
        "https://help.example.org:443, https://help.example.org",
        "https://help.example.org:8443, https://help.example.org:8443"
    })
    @DisplayName("writes an origin as browsers do")
    void origin(String url, String origin) {
        assertThat(options("TANDEM_PRODUCTION", "on", "TANDEM_PUBLIC_URL", url).home())
                .isEqualTo(origin);
    }

    @Test
    @DisplayName("says which file of TLS is missing or wrong")
    void tlsFiles() throws Exception {
        Path garbage = Files.writeString(folder.resolve("garbage.pem"), "nothing");
        Path missing = folder.resolve("missing.pem");
        assertRefused("--tls-key is missing", "TANDEM_TLS_CERTIFICATE", garbage.toString());
        assertRefused("--tls-certificate is missing", "TANDEM_TLS_KEY", garbage.toString());
        assertRefused(
                missing + " is not there",
                "TANDEM_TLS_CERTIFICATE",
                missing.toString(),
                "TANDEM_TLS_KEY",
                garbage.toString());
        assertRefused(
                garbage + " holds no certificate",
                "TANDEM_TLS_CERTIFICATE",
                garbage.toString(),
                "TANDEM_TLS_KEY",
                garbage.toString());
    }

    @Test
    @DisplayName("says so where the address is not this computer's")
    void foreignAddress() {
        assertRefused("no address not-a-host.invalid", "TANDEM_BIND", "not-a-host.invalid");
        StartOptions options =
                options(
                        "TANDEM_PRODUCTION",
                        "true",
                        "TANDEM_BIND",
                        "192.0.2.7",
                        "TANDEM_PUBLIC_URL",
                        "https://help.example.org");
        assertThatThrownBy(() -> Ports.requireFree(options))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("no address 192.0.2.7");
    }
}
