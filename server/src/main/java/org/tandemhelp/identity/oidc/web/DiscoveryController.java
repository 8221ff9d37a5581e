package org.tandemhelp.identity.oidc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tandemhelp.directory.MailAddress;
import org.tandemhelp.identity.oidc.IdentityProvider;
import org.tandemhelp.identity.oidc.Providers;
import org.tandemhelp.kernel.Fields;
import org.tandemhelp.kernel.PlainText;
import org.tandemhelp.kernel.Route;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.tenant.Tenants;

/**
 * Tells by the domain of a mail address how its organisation signs in. It says what a provider's
 * own sign-in page says anyway, and nothing about the person: an address that nobody has and one
 * that somebody has are answered alike, with the same questions to the database.
 */
@RestController
class DiscoveryController {

    private static final List<String> BUILT_IN = List.of("password", "passkey");

    private final Tenants tenants;
    private final Providers providers;
    private final Steps steps;
    private final TransactionTemplate transaction;

    DiscoveryController(
            Tenants tenants,
            Providers providers,
            Steps steps,
            PlatformTransactionManager transactions) {
        this.tenants = tenants;
        this.providers = providers;
        this.steps = steps;
        this.transaction = new TransactionTemplate(transactions);
    }

    @PostMapping("/api/console/v1/sign-in/discover")
    @Route(Route.Access.OPEN)
    Ways discover(
            @RequestBody(required = false) @Nullable LoginForm form, HttpServletRequest request) {
        steps.take(request.getRemoteAddr());
        String login =
                form == null || form.login() == null ? "" : PlainText.normal(form.login()).strip();
        String fault = MailAddress.fault(login);
        if (fault != null) {
            new Fields().refuse("login", fault).orThrow();
        }
        return new Ways(BUILT_IN, providers(login.substring(login.lastIndexOf('@') + 1)));
    }

    private List<Named> providers(String domain) {
        TenantId tenant = tenants.tenantOfVerifiedDomain(domain).orElseGet(TenantId::random);
        return TenantScope.call(
                        tenant,
                        () ->
                                Objects.requireNonNull(
                                        transaction.execute(status -> providers.all())))
                .stream()
                .filter(provider -> provider.settings().enabled())
                .map(Named::of)
                .toList();
    }

    record LoginForm(@Nullable String login) {}

    /**
     * How to sign in.
     *
     * @param methods of this server itself
     */
    record Ways(List<String> methods, List<Named> providers) {}

    /** A provider as a button. */
    record Named(String id, String name) {
        static Named of(IdentityProvider provider) {
            return new Named(provider.id().toString(), provider.settings().name());
        }
    }
}
