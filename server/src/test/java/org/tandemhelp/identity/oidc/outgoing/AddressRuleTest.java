package org.tandemhelp.identity.oidc.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemhelp.identity.PublicAddress;

class AddressRuleTest {

    private static final AddressRule ABROAD =
            new AddressRule(PublicAddress.of("https://help.example.org"));
    private static final AddressRule AT_HOME =
            new AddressRule(PublicAddress.of("http://localhost:8080"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://169.254.169.254/x",
                "https://169.254.1.1/",
                "https://[fe80::1]/",
                "https://[::ffff:169.254.169.254]/",
                "https://[64:ff9b::a9fe:a9fe]/",
                "https://[2002:a9fe:a9fe::1]/",
                "https://[fd00:ec2::254]/",
                "https://100.100.100.200/",
                "https://192.0.0.192/",
                "https://0.0.0.0/",
                "https://[::]/",
                "https://224.0.0.1/",
                "https://[ff02::1]/"
            })
    void someAddressesAreNeverGoneTo(String address) throws UnknownHostException {
        assertThat(ABROAD.allows(URI.create(address))).isFalse();
        assertThat(AT_HOME.allows(URI.create(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://10.1.2.3/realms/x",
                "https://192.168.1.1:8443/",
                "https://172.16.0.1/",
                "https://[fd12::1]/",
                "https://203.0.113.7/"
            })
    void anOrganisationsOwnNetworkIsFine(String address) throws UnknownHostException {
        assertThat(ABROAD.allows(URI.create(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://localhost/",
                "https://[::1]/",
                "http://localhost:8080/realms/x"
            })
    void thisComputerIsForAServerOnThisComputer(String address) throws UnknownHostException {
        assertThat(ABROAD.allows(URI.create(address))).isFalse();
        assertThat(AT_HOME.allows(URI.create(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.1.2.3/",
                "http://login.example.org/",
                "ftp://login.example.org/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "login.example.org",
                "https://user@login.example.org/",
                "https://login.example.org/#x",
                "https:///x"
            })
    void onlyHttpsWithoutTricks(String address) {
        assertThat(ABROAD.fault(URI.create(address))).isNotNull();
        assertThat(AT_HOME.fault(URI.create(address))).isNotNull();
    }

    @Test
    void aNameThatLooksLocalIsNot() {
        assertThat(AT_HOME.fault(URI.create("http://localhost.evil.example/"))).isNotNull();
        assertThat(AT_HOME.fault(URI.create("http://127.0.0.1.evil.example/"))).isNotNull();
        assertThat(AT_HOME.fault(URI.create("http://kc.localhost/"))).isNull();
    }
}
