package org.tandemhelp.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class TenantScopeTest {

    private final TenantId tenant = TenantId.random();

    @Test
    void outsideThereIsNoTenant() {
        assertThat(TenantScope.databaseSetting()).isEmpty();
        assertThatThrownBy(TenantScope::current).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void insideThereIsOne() {
        assertThat(TenantScope.call(tenant, TenantScope::current)).isEqualTo(tenant);
        assertThat(TenantScope.call(tenant, TenantScope::databaseSetting))
                .isEqualTo(tenant.toString());
    }

    @Test
    void allTenantsAreNoTenant() {
        assertThat(TenantScope.callForAllTenants(TenantScope::databaseSetting)).isEqualTo("*");
        assertThatThrownBy(() -> TenantScope.callForAllTenants(TenantScope::current))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theInnerScopeWinsAndEnds() {
        TenantId inner = TenantId.random();
        TenantScope.run(
                tenant,
                () -> {
                    assertThat(TenantScope.call(inner, TenantScope::current)).isEqualTo(inner);
                    assertThat(TenantScope.current()).isEqualTo(tenant);
                });
    }

    @Test
    void checkedFailuresComeThrough() {
        assertThatThrownBy(() ->
                        TenantScope.callChecked(
                                tenant,
                                () -> {
                                    throw new IOException("broken");
                                }))
                .isInstanceOf(IOException.class);
    }
}
