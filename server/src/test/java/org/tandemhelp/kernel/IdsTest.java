package org.tandemhelp.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @Test
    void sixteenBytesGoThereAndBack() {
        TenantId tenant = TenantId.random();
        PersonId person = PersonId.random();
        HelpSessionId session = HelpSessionId.random();
        assertThat(TenantId.of(tenant.bytes())).isEqualTo(tenant);
        assertThat(PersonId.of(person.bytes())).isEqualTo(person);
        assertThat(HelpSessionId.of(session.bytes())).isEqualTo(session);
        assertThat(person.bytes()).hasSize(16);
        assertThat(person).hasToString(person.value().toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 15, 17, 32})
    void anyOtherLengthIsRefused(int length) {
        byte[] bytes = new byte[length];
        assertThatThrownBy(() -> TenantId.of(bytes)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PersonId.of(bytes)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HelpSessionId.of(bytes))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theServersOwnTrailIsNoTenants() {
        assertThat(TenantId.SERVER).hasToString("00000000-0000-0000-0000-000000000000");
        assertThat(TenantId.random()).isNotEqualTo(TenantId.SERVER);
    }
}
