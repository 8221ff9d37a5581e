package org.tandemhelp.identity.oidc.outgoing;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.tandemhelp.identity.PublicAddress;

/**
 * Where the server goes when an administrator's settings name an address. HTTPS only, and neither
 * to this computer nor to what hands out secrets of the machine (cloud metadata); an organisation's
 * private networks are fine, its provider may stand there. A server that is reached on this
 * computer only may go to this computer, without TLS too.
 */
@Component
public class AddressRule {

    /** Metadata services outside the link-local ranges: AWS by IPv6, Alibaba, Oracle. */
    private static final Set<String> METADATA =
            Set.of("fd00:ec2:0:0:0:0:0:254", "100.100.100.200", "192.0.0.192");

    private final boolean local;

    @Autowired
    AddressRule(PublicAddress address) {
        this(!address.secure() && isLoopbackName(address.host()));
    }

    AddressRule(boolean local) {
        this.local = local;
    }

    /** What is wrong with the address as it is written, as a sentence; {@code null}: nothing. */
    public @Nullable String fault(URI address) {
        String host = address.getHost();
        if (!address.isAbsolute() || host == null || host.isEmpty()) {
            return "This is not an address such as https://login.example.org.";
        }
        if (address.getRawUserInfo() != null || address.getRawFragment() != null) {
            return "This address must hold neither a user name nor a fragment (#).";
        }
        boolean plain = "http".equals(address.getScheme());
        if (plain && !(local && isLoopbackName(host))) {
            return "This address must begin with https://.";
        }
        return plain || "https".equals(address.getScheme())
                ? null
                : "This address must begin with https://.";
    }

    /**
     * Where a request to the address would go. The platform keeps what it resolved for longer than
     * it takes to connect, so a name cannot mean one computer here and another one there.
     *
     * @throws UnknownHostException where the name means no computer
     */
    public boolean allows(URI address) throws UnknownHostException {
        if (fault(address) != null) {
            return false;
        }
        for (InetAddress target : InetAddress.getAllByName(address.getHost())) {
            if (!allows(target)) {
                return false;
            }
        }
        return true;
    }

    private boolean allows(InetAddress target) {
        if (target.isLoopbackAddress()) {
            return local;
        }
        return !target.isLinkLocalAddress()
                && !target.isAnyLocalAddress()
                && !target.isMulticastAddress()
                && !METADATA.contains(target.getHostAddress())
                && !(target instanceof Inet6Address six && embedsAnother(six));
    }

    /** IPv4 inside IPv6 (mapped, compatible, 6to4, NAT64, Teredo): nobody needs it here. */
    private static boolean embedsAnother(Inet6Address address) {
        byte[] b = address.getAddress();
        int first = (b[0] & 0xff) << 8 | (b[1] & 0xff);
        int second = (b[2] & 0xff) << 8 | (b[3] & 0xff);
        return first == 0 || first == 0x2002 || first == 0x64 || (first == 0x2001 && second == 0);
    }

    private static boolean isLoopbackName(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.equals("[::1]")
                || name.matches("127(\\.\\d{1,3}){3}");
    }
}
