package org.tandemhelp.tenant.web;

import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.Permission;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.Route;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.tenant.proof.Domains;

/** The domains of the signed-in person's own organisation. */
@RestController
@RequestMapping("/api/console/v1/tenant/domains")
class DomainController {

    private final Domains domains;

    DomainController(Domains domains) {
        this.domains = domains;
    }

    @GetMapping
    @Route(value = Route.Access.PERMISSION, permission = Permission.MANAGE_SIGN_IN)
    Items list() {
        return new Items(domains.list(TenantScope.current()).stream().map(DomainItem::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Route(value = Route.Access.PERMISSION, permission = Permission.MANAGE_SIGN_IN)
    DomainItem add(@RequestBody Claim claim, Principal principal) {
        String domain = claim.domain() == null ? "" : claim.domain();
        return DomainItem.of(domains.add(TenantScope.current(), domain, actor(principal)));
    }

    @PostMapping("/{id}/check")
    @Route(value = Route.Access.PERMISSION, permission = Permission.MANAGE_SIGN_IN)
    DomainItem check(@PathVariable UUID id, Principal principal) {
        return DomainItem.of(domains.checkByHand(TenantScope.current(), id, actor(principal)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Route(value = Route.Access.PERMISSION, permission = Permission.MANAGE_SIGN_IN)
    void remove(@PathVariable UUID id, Principal principal) {
        domains.remove(TenantScope.current(), id, actor(principal));
    }

    private static Actor actor(Principal principal) {
        return new Actor.Person(new PersonId(UUID.fromString(principal.getName())));
    }

    record Items(List<DomainItem> items) {}

    record Claim(@Nullable String domain) {}
}
