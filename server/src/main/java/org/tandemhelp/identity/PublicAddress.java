package org.tandemhelp.identity;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where people reach this server: the setting {@code tandem.public-url}. Cookies, passkeys and
 * links are bound to it.
 *
 * @param origin scheme, host and port; no path
 */
public record PublicAddress(URI origin) {

    /**
     * Reads the setting.
     *
     * @throws IllegalArgumentException for anything but {@code http(s)://host[:port]}
     */
    public static PublicAddress of(String setting) {
        URI uri = URI.create(setting.strip());
        boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
        boolean bare = isEmpty(uri.getPath()) || "/".equals(uri.getPath());
        if (!web
                || isEmpty(uri.getHost())
                || !bare
                || uri.getUserInfo() != null
                || uri.getQuery() != null
                || uri.getFragment() != null) {
            throw new IllegalArgumentException(
                    "tandem.public-url must look like https://help.example.org, not " + setting);
        }
        return new PublicAddress(URI.create(uri.getScheme() + "://" + uri.getAuthority()));
    }

    /** The host name: the relying party of passkeys. */
    public String host() {
        return origin.getHost();
    }

    /** Whether cookies can be kept from plain HTTP. */
    public boolean secure() {
        return "https".equals(origin.getScheme());
    }

    private static boolean isEmpty(@Nullable String part) {
        return part == null || part.isEmpty();
    }
}
