package org.tandemhelp.host.setup;

import static org.tandemhelp.host.setup.SetupRequest.text;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.Route;

/** The route of the first set-up. Without an open link there is no such route. */
@RestController
final class SetupController {

    private final SetupLink link;
    private final FirstAdministrator first;
    private final SetupTries tries;

    SetupController(SetupLink link, FirstAdministrator first, SetupTries tries) {
        this.link = link;
        this.first = first;
        this.tries = tries;
    }

    @PostMapping("/api/console/v1/setup")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Route(Route.Access.OPEN)
    void setUp(@RequestBody SetupRequest request, HttpServletRequest sender) {
        if (!link.open()) {
            throw ProblemException.of(ProblemType.NOT_FOUND);
        }
        if (!link.use(text(request.token()), () -> first.create(request))) {
            throw tries.wrong(sender.getRemoteAddr());
        }
    }
}
