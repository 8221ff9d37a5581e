package org.tandemhelp.tenant.dns;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which DNS servers are asked.
 *
 * @param servers {@code address} or {@code address:port} (IPv6 in brackets before a port), asked in
 *     this order; empty: the system's
 */
@ConfigurationProperties("tandem.dns")
record DnsSettings(@DefaultValue List<String> servers) {}
