package org.tandemhelp.identity.oidc.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tandemhelp.identity.oidc.IdentityProvider;
import org.tandemhelp.identity.oidc.client.ProviderClients;
import org.tandemhelp.identity.oidc.logout.BackChannelLogout;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.Route;

/**
 * Where providers send logout tokens. No browser comes here, so there is no cookie and no CSRF
 * token: the signature of the logout token is the proof.
 */
@RestController
class BackChannelLogoutDoor {

    private final ProviderClients clients;
    private final BackChannelLogout logout;

    BackChannelLogoutDoor(ProviderClients clients, BackChannelLogout logout) {
        this.clients = clients;
        this.logout = logout;
    }

    @PostMapping("/sign-in/back-channel-logout/{id}")
    @Route(Route.Access.OPEN)
    void take(
            @PathVariable String id,
            @RequestParam(name = "logout_token", required = false) @Nullable String token) {
        IdentityProvider provider =
                clients.provider(id).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
        if (token == null) {
            throw ProblemException.of(
                    ProblemType.INVALID_REQUEST, "The field logout_token is missing.");
        }
        logout.take(provider, token);
    }
}
