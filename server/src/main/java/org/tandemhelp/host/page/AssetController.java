package org.tandemhelp.host.page;

import java.time.Duration;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.Route;

/** Scripts, styles and signs. Their names change with their content, so browsers keep them. */
@RestController
final class AssetController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl FOR_A_DAY = CacheControl.maxAge(Duration.ofDays(1));
    private static final Map<String, MediaType> TYPES =
            Map.of(
                    "js", MediaType.parseMediaType("text/javascript;charset=UTF-8"),
                    "css", MediaType.parseMediaType("text/css;charset=UTF-8"),
                    "json", MediaType.APPLICATION_JSON,
                    "woff2", MediaType.parseMediaType("font/woff2"));

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{*file}")
    @Route(Route.Access.OPEN)
    ResponseEntity<Resource> asset(@PathVariable String file) {
        return answer("/assets" + file, FOR_EVER);
    }

    @GetMapping("/favicon.svg")
    @Route(Route.Access.OPEN)
    ResponseEntity<Resource> sign() {
        return answer("/favicon.svg", FOR_A_DAY);
    }

    private ResponseEntity<Resource> answer(String path, CacheControl keep) {
        Resource file =
                assets.find(path).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
        return ResponseEntity.ok().cacheControl(keep).contentType(type(path)).body(file);
    }

    private static MediaType type(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        MediaType known = TYPES.get(ending);
        return known != null
                ? known
                : MediaTypeFactory.getMediaType(path).orElse(MediaType.APPLICATION_OCTET_STREAM);
    }
}
