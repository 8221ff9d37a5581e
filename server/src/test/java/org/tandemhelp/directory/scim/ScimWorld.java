package org.tandemhelp.directory.scim;

import org.springframework.boot.test.context.TestComponent;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.testing.World;

/** Gives organisations provisioning services. */
@TestComponent
class ScimWorld {

    private final ProvisioningTokens tokens;

    ScimWorld(ProvisioningTokens tokens) {
        this.tokens = tokens;
    }

    /** A client with a new token of the organisation. */
    ScimClient client(int port, TenantId tenant) {
        return new ScimClient(port, token(tenant));
    }

    /** A new token of the organisation. */
    String token(TenantId tenant) {
        return TenantScope.call(tenant, () -> tokens.create(tenant, "Test", null, World.ACTOR))
                .secret();
    }
}
