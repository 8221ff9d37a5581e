package org.tandemhelp.host.start;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.kernel.StartProblem;

/** The address people open, as {@code https://help.example.org}. */
final class PublicUrl {

    private PublicUrl() {}

    static @Nullable URI of(String text) {
        if (text.isEmpty()) {
            return null;
        }
        URI url = parse(text);
        boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
        String path = url.getPath();
        if (!web
                || url.getHost() == null
                || url.getUserInfo() != null
                || url.getQuery() != null
                || url.getFragment() != null
                || !(path == null || path.isEmpty() || path.equals("/"))) {
            throw wrong(text);
        }
        if (url.getScheme().equals("http") && !local(url)) {
            throw new StartProblem(
                    "The public URL must start with https://: browsers share no screen without it."
                            + " Check --public-url.");
        }
        return url;
    }

    private static URI parse(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw wrong(text);
        }
    }

    private static StartProblem wrong(String text) {
        return new StartProblem(
                "The public URL "
                        + text
                        + " is not an address without path. Write it as"
                        + " https://help.example.org.");
    }

    /** Scheme, host and port as browsers send them in {@code Origin}. */
    static String origin(URI url) {
        boolean usual =
                url.getPort() < 0 || url.getPort() == (url.getScheme().equals("https") ? 443 : 80);
        return url.getScheme()
                + "://"
                + url.getHost().toLowerCase(Locale.ROOT)
                + (usual ? "" : ":" + url.getPort());
    }

    /** Whether the name means this computer to every browser (RFC 6761, section 6.3). */
    static boolean local(URI url) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.equals("127.0.0.1")
                || host.equals("[::1]");
    }
}
