package org.tandemhelp.identity.gate;

import java.util.List;
import java.util.Locale;

/** Other ways to write a path, as attackers of this product class wrote them. */
final class PathMutations {

    private PathMutations() {}

    static List<String> of(String path) {
        String tail = path.substring(path.lastIndexOf('/') + 1);
        String head = path.substring(0, path.lastIndexOf('/'));
        return List.of(
                path,
                path + "/",
                path + "//",
                path + "/.",
                path + "/..",
                path + "/x/..",
                path + ";",
                path + ";x=y",
                path + "/;/",
                path + ".json",
                path + ".css",
                path + "%20",
                path + "%00",
                path + "%0a",
                path + "%2f",
                path + "%5c",
                path + "%3b",
                path + "%23",
                path + "%252f",
                path + "?static=.css",
                path + "\\",
                "/" + path,
                "/." + path,
                "/x/.." + path,
                "/static/.." + path,
                "/%2e" + path,
                "/%2e%2e" + path,
                head + "//" + tail,
                head + "/./" + tail,
                head + "/%2e/" + tail,
                head + ";/" + tail,
                head + "%2f" + tail,
                head.toUpperCase(Locale.ROOT) + "/" + tail,
                "http://localhost" + path,
                "/error" + path,
                path.replaceFirst("a", "%61"));
    }
}
