package org.tandemhelp.host.page;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The files that pages load, listed once at the start: what a request names is looked up in the
 * list and never becomes a path (security-rules.md, rule 2).
 */
@Component
final class Assets {

    private static final String ROOT = "static/";

    private final Map<String, Resource> files = new HashMap<>();

    Assets() throws IOException {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        for (String pattern : new String[] {"assets/**", "favicon.svg"}) {
            for (Resource file : resolver.getResources("classpath*:" + ROOT + pattern)) {
                String place = file.getURL().getPath();
                if (file.isReadable() && !place.endsWith("/")) {
                    int from = place.lastIndexOf("/" + ROOT) + ROOT.length();
                    files.putIfAbsent(place.substring(from), file);
                }
            }
        }
    }

    /** The file of a request's path, for example {@code /assets/join/index-4f2a.js}. */
    Optional<Resource> find(String path) {
        return Optional.ofNullable(files.get(path));
    }
}
