package org.tandemhelp.tenant.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemhelp.kernel.StartProblem;

class DnsServersTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.53, 192.0.2.53, 53",
        "' 192.0.2.53:5353 ', 192.0.2.53, 5353",
        "[2001:db8::53]:5353, 2001:db8:0:0:0:0:0:53, 5353",
        "[2001:db8::53], 2001:db8:0:0:0:0:0:53, 53",
        "2001:db8::53, 2001:db8:0:0:0:0:0:53, 53"
    })
    void anAddressMayHaveAPort(String written, String address, int port) {
        InetSocketAddress read = DnsServers.read(List.of(written)).getFirst();
        assertThat(read.getAddress().getHostAddress()).isEqualTo(address);
        assertThat(read.getPort()).isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dns.example.org",
                "192.0.2",
                "192.0.2.256",
                "192.0.2.53:",
                "192.0.2.53:99999",
                "192.0.2.53:x",
                "2001:db8::53:x",
                "[192.0.2.53",
                ":53",
                "1:2:3"
            })
    void whatIsNoAddressIsNamedAtTheStart(String written) {
        assertThatExceptionOfType(StartProblem.class)
                .isThrownBy(() -> DnsServers.read(List.of(written)))
                .satisfies(problem ->
                        assertThat(problem.sentence())
                                .contains("tandem.dns.servers")
                                .contains("\"" + written + "\""));
    }
}
