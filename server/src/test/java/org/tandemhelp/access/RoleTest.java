package org.tandemhelp.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tandemhelp.kernel.Permission;

/** The built-in roles are a promise to administrators. */
class RoleTest {

    @Test
    void anAdministratorAdministersAndSeesNoScreen() {
        assertThat(Role.ADMINISTRATOR.permissions())
                .containsExactlyInAnyOrder(
                        Permission.READ_SETTINGS,
                        Permission.UPDATE_SETTINGS,
                        Permission.VIEW_REPORTS,
                        Permission.VIEW_AUDIT_LOG,
                        Permission.MANAGE_PEOPLE,
                        Permission.MANAGE_SIGN_IN);
    }

    @Test
    void aHelpDeskOperatorHelpsAndChangesNothing() {
        assertThat(Role.HELP_DESK_OPERATOR.permissions())
                .containsExactlyInAnyOrder(
                        Permission.VIEW_SCREEN,
                        Permission.TAKE_FULL_CONTROL,
                        Permission.OFFER_REMOTE_ASSISTANCE,
                        Permission.READ_SETTINGS);
        assertThat(Role.HELP_DESK_OPERATOR.displayName()).isEqualTo("Help Desk Operator");
    }
}
