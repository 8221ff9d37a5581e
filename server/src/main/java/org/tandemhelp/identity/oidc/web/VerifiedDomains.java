package org.tandemhelp.identity.oidc.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.tenant.Tenants;

/** Whose a mail domain is, before a tenant is known. */
@Component
class VerifiedDomains {

    private final Tenants tenants;

    VerifiedDomains(Tenants tenants) {
        this.tenants = tenants;
    }

    Optional<TenantId> tenantOf(String domain) {
        return tenants.all().stream()
                .filter(id ->
                        TenantScope.call(
                                id,
                                () -> domain.equalsIgnoreCase(tenants.get(id).verifiedDomain())))
                .findFirst();
    }
}
