package org.tandemhelp.identity.oidc.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.identity.oidc.IdentityProvider;
import org.tandemhelp.identity.oidc.ProviderId;
import org.tandemhelp.identity.oidc.ProviderSettings;
import org.tandemhelp.identity.oidc.Providers;
import org.tandemhelp.identity.oidc.check.ProviderCheck;
import org.tandemhelp.identity.oidc.client.ProviderAddresses;
import org.tandemhelp.identity.oidc.outgoing.AddressRule;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.Permission;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.Route;

/** The identity providers of the signed-in person's own organisation. */
@RestController
@RequestMapping("/api/console/v1/identity-providers")
class ProviderController {

    private final Providers providers;
    private final ProviderCheck check;
    private final ProviderAddresses addresses;
    private final AddressRule rule;

    ProviderController(
            Providers providers,
            ProviderCheck check,
            ProviderAddresses addresses,
            AddressRule rule) {
        this.providers = providers;
        this.check = check;
        this.addresses = addresses;
        this.rule = rule;
    }

    @GetMapping
    @Route(value = Route.Access.PERMISSION, permission = Permission.MANAGE_SIGN_IN)
    Items list() {
        return new Items(providers.all().stream().map(this::view).toList());
    }

    @PostMapping
    @Route(value = Route.Access.PERMISSION, permission = Permission.MANAGE_SIGN_IN)
    @ResponseStatus(HttpStatus.CREATED)
    ProviderView add(
            @RequestBody(required = false) @Nullable ProviderForm sent,
            @AuthenticationPrincipal SignedInPerson who) {
        ProviderForm form = sent == null ? ProviderForm.EMPTY : sent;
        ProviderSettings settings = form.settings(rule, false);
        return view(providers.add(who.tenant(), settings, form.clientSecret(), actor(who)));
    }

    @GetMapping("/{id}")
    @Route(value = Route.Access.PERMISSION, permission = Permission.MANAGE_SIGN_IN)
    ProviderView read(@PathVariable String id) {
        return view(existing(id));
    }

    @PutMapping("/{id}")
    @Route(value = Route.Access.PERMISSION, permission = Permission.MANAGE_SIGN_IN)
    ProviderView change(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable ProviderForm sent,
            @AuthenticationPrincipal SignedInPerson who) {
        ProviderId provider = existing(id).id();
        ProviderForm form = sent == null ? ProviderForm.EMPTY : sent;
        ProviderSettings settings = form.settings(rule, true);
        long version = form.version() == null ? 0 : form.version();
        try {
            return view(
                    providers.change(provider, settings, form.clientSecret(), version, actor(who)));
        } catch (ProblemException problem) {
            throw problem.type() == ProblemType.VERSION_CONFLICT
                    ? problem.with("current", read(id))
                    : problem;
        }
    }

    @DeleteMapping("/{id}")
    @Route(value = Route.Access.PERMISSION, permission = Permission.MANAGE_SIGN_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, @AuthenticationPrincipal SignedInPerson who) {
        providers.remove(existing(id).id(), actor(who));
    }

    @PostMapping("/{id}/test")
    @Route(value = Route.Access.PERMISSION, permission = Permission.MANAGE_SIGN_IN)
    ProviderCheck.Result test(@PathVariable String id) {
        return check.of(existing(id));
    }

    private IdentityProvider existing(String id) {
        return ProviderId.of(id)
                .flatMap(providers::find)
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
    }

    private ProviderView view(IdentityProvider provider) {
        return ProviderView.of(provider, addresses);
    }

    private static Actor actor(SignedInPerson who) {
        return new Actor.Person(who.person());
    }

    record Items(List<ProviderView> items) {}
}
