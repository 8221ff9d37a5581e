package org.tandemhelp.tenant.dns;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tandemhelp.kernel.StartProblem;

/** Reads the addresses of DNS servers. A host name would need a DNS server to be found. */
final class DnsServers {

    private static final int PORT = 53;
    private static final Pattern FORM =
            Pattern.compile(
                    "(?:\\[([0-9a-fA-F:.]+)]|(\\d{1,3}(?:\\.\\d{1,3}){3}))(?::(\\d{1,5}))?"
                            + "|([0-9a-fA-F]*:[0-9a-fA-F:.]+)");

    private DnsServers() {}

    /**
     * The addresses in the same order.
     *
     * @throws StartProblem where one cannot be read
     */
    static List<InetSocketAddress> read(List<String> written) {
        return written.stream().map(DnsServers::read).toList();
    }

    private static InetSocketAddress read(String written) {
        Matcher parts = FORM.matcher(written.strip());
        if (!parts.matches()) {
            throw problem(written);
        }
        String port = parts.group(3);
        for (int group : new int[] {1, 2, 4}) {
            String address = parts.group(group);
            if (address != null) {
                return at(written, address, port == null ? PORT : Integer.parseInt(port));
            }
        }
        throw problem(written);
    }

    private static InetSocketAddress at(String written, String address, int port) {
        try {
            return new InetSocketAddress(InetAddress.ofLiteral(address), port);
        } catch (IllegalArgumentException noAddress) {
            throw problem(written);
        }
    }

    private static StartProblem problem(String written) {
        return new StartProblem(
                "tandem.dns.servers has \""
                        + written
                        + "\", which is no address of a DNS server. Write an IP address, and a port"
                        + " where it is not 53: 192.0.2.53 or 192.0.2.53:5353 or [2001:db8::53]:5353.");
    }
}
