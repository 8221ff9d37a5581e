package org.tandemhelp.directory.scim.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tandemhelp.directory.scim.ProvisioningTokens;
import org.tandemhelp.directory.scim.store.ProvisionedCounts;
import org.tandemhelp.directory.scim.store.StoredToken;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.Permission;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.Route;
import org.tandemhelp.kernel.TenantScope;

/** The provisioning tokens of the signed-in person's own organisation. */
@RestController
@RequestMapping("/api/console/v1/provisioning")
class ProvisioningController {

    private final ProvisioningTokens tokens;
    private final ProvisionedCounts counts;
    private final ProvisioningAddress address;

    ProvisioningController(
            ProvisioningTokens tokens, ProvisionedCounts counts, ProvisioningAddress address) {
        this.tokens = tokens;
        this.counts = counts;
        this.address = address;
    }

    @GetMapping
    @Route(value = Route.Access.PERMISSION, permission = Permission.MANAGE_SIGN_IN)
    ProvisioningForm read(HttpServletRequest request) {
        List<StoredToken> all = tokens.all();
        Instant last =
                all.stream()
                        .map(StoredToken::lastUsedAt)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        return new ProvisioningForm(
                address.of(request),
                all.stream().map(TokenForm::of).toList(),
                last,
                new ProvisioningForm.Counts(counts.people(), counts.groups()));
    }

    @PostMapping("/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    @Route(value = Route.Access.PERMISSION, permission = Permission.MANAGE_SIGN_IN)
    IssuedTokenForm create(@RequestBody WantedToken wanted, Principal principal) {
        return IssuedTokenForm.of(
                tokens.create(
                        TenantScope.current(),
                        wanted.label(),
                        wanted.lifeDays(),
                        actor(principal)));
    }

    @PostMapping("/tokens/{id}/rotate")
    @Route(value = Route.Access.PERMISSION, permission = Permission.MANAGE_SIGN_IN)
    IssuedTokenForm rotate(@PathVariable UUID id, Principal principal) {
        return IssuedTokenForm.of(tokens.rotate(id, actor(principal)));
    }

    @DeleteMapping("/tokens/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Route(value = Route.Access.PERMISSION, permission = Permission.MANAGE_SIGN_IN)
    void delete(@PathVariable UUID id, Principal principal) {
        tokens.delete(id, actor(principal));
    }

    /** The principal's name is the person's id; its type belongs to a module further down. */
    private static Actor actor(Principal principal) {
        return new Actor.Person(new PersonId(UUID.fromString(principal.getName())));
    }
}
