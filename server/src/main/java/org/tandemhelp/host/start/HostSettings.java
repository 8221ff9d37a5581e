package org.tandemhelp.host.start;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this server presents itself.
 *
 * @param data the folder of everything the server keeps
 * @param demo whether the demo organisation and its sign-in links exist; only on this computer
 * @param demoNeighbour whether a second fictional organisation is on this server
 * @param publicUrl the address people open, without a slash at the end
 * @param origins from where pages may call this server
 * @param https whether browsers reach the server by HTTPS only
 */
@ConfigurationProperties("tandem")
public record HostSettings(
        @DefaultValue("data") Path data,
        @DefaultValue("false") boolean demo,
        @DefaultValue("false") boolean demoNeighbour,
        @DefaultValue("http://localhost:8080") String publicUrl,
        @DefaultValue("http://localhost:8080") List<String> origins,
        @DefaultValue("false") boolean https) {}
