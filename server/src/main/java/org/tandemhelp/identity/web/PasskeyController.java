package org.tandemhelp.identity.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.identity.passkey.Passkey;
import org.tandemhelp.identity.passkey.Passkeys;
import org.tandemhelp.kernel.Route;

/** The signed-in person's own passkeys; adding one goes through the library's doors. */
@RestController
@RequestMapping("/api/console/v1/account/passkeys")
class PasskeyController {

    private final Passkeys passkeys;

    PasskeyController(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @GetMapping
    @Route(Route.Access.SIGNED_IN)
    List<Passkey> list(@AuthenticationPrincipal SignedInPerson who) {
        return passkeys.of(who);
    }

    @DeleteMapping("/{id}")
    @Route(Route.Access.SIGNED_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, @AuthenticationPrincipal SignedInPerson who) {
        passkeys.remove(who, id);
    }
}
