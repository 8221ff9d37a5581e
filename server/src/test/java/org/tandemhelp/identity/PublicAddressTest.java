package org.tandemhelp.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    @Test
    void anAddressIsSchemeHostAndPort() {
        PublicAddress address = PublicAddress.of(" https://help.example.org:8443/ ");
        assertThat(address.origin()).hasToString("https://help.example.org:8443");
        assertThat(address.host()).isEqualTo("help.example.org");
        assertThat(address.secure()).isTrue();
        assertThat(PublicAddress.of("http://localhost:8080").secure()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "help.example.org",
                "ftp://example.org",
                "https://",
                "https://example.org/help",
                "https://user@example.org",
                "https://example.org?x",
                "https://example.org#x",
                "not an address"
            })
    void anythingElseIsRefused(String setting) {
        assertThatThrownBy(() -> PublicAddress.of(setting))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
