package org.tandemhelp.directory.scim.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tandemhelp.kernel.Limit;

class WrongTokensTest {

    @Test
    void eachAddressHasItsOwnCount() {
        WrongTokens wrong = new WrongTokens();
        for (int i = 0; i < Limit.PROVISIONING_TOKENS_PER_ADDRESS.count(); i++) {
            assertThat(wrong.note("192.0.2.1")).isEmpty();
        }
        assertThat(wrong.note("192.0.2.1"))
                .hasValueSatisfying(wait ->
                        assertThat(wait)
                                .isPositive()
                                .isLessThanOrEqualTo(Limit.PROVISIONING_TOKENS_PER_ADDRESS.per()));
        assertThat(wrong.note("192.0.2.2")).isEmpty();
    }
}
