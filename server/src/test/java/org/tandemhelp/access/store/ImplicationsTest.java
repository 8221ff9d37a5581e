package org.tandemhelp.access.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tandemhelp.kernel.Permission;

class ImplicationsTest {

    /** Spec R20. */
    @Test
    void theLadderGoesDown() {
        assertThat(Implications.implied(Permission.TAKE_FULL_CONTROL))
                .containsExactly(Permission.VIEW_SCREEN);
        assertThat(Implications.implied(Permission.ELEVATION))
                .containsExactlyInAnyOrder(Permission.VIEW_SCREEN, Permission.TAKE_FULL_CONTROL);
    }

    @Test
    void neverUp() {
        for (Permission permission : Permission.values()) {
            assertThat(Implications.implied(permission))
                    .doesNotContain(permission, Permission.ELEVATION)
                    .allSatisfy(lower ->
                            assertThat(Implications.implied(lower)).doesNotContain(permission));
        }
    }
}
