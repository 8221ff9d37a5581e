package org.tandemhelp.host.page;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandemhelp.kernel.Route;

/** Tells scripts and load balancers that the server answers, and nothing else. */
@RestController
final class HealthController {

    @GetMapping("/health")
    @Route(Route.Access.OPEN)
    Map<String, String> health() {
        return Map.of("status", "ok");
    }
}
