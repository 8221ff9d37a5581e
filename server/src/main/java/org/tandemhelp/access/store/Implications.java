package org.tandemhelp.access.store;

import static org.tandemhelp.kernel.Permission.ELEVATION;
import static org.tandemhelp.kernel.Permission.READ_PEOPLE;
import static org.tandemhelp.kernel.Permission.TAKE_FULL_CONTROL;
import static org.tandemhelp.kernel.Permission.VIEW_SCREEN;

import java.util.EnumSet;
import java.util.Set;
import org.tandemhelp.access.Role;
import org.tandemhelp.kernel.Permission;

/** What a granted permission gives besides itself (spec R20). */
final class Implications {

    private Implications() {}

    /** The role's permissions and what they imply. */
    static Set<Permission> of(Role role) {
        Set<Permission> granted = EnumSet.noneOf(Permission.class);
        for (Permission permission : role.permissions()) {
            granted.add(permission);
            granted.addAll(implied(permission));
        }
        return granted;
    }

    static Set<Permission> implied(Permission permission) {
        return switch (permission) {
            case TAKE_FULL_CONTROL -> Set.of(VIEW_SCREEN);
            case MANAGE_PEOPLE -> Set.of(READ_PEOPLE);
            case ELEVATION -> Set.of(VIEW_SCREEN, TAKE_FULL_CONTROL);
            case VIEW_SCREEN,
                    OFFER_REMOTE_ASSISTANCE,
                    READ_SETTINGS,
                    UPDATE_SETTINGS,
                    VIEW_REPORTS,
                    VIEW_AUDIT_LOG,
                    READ_PEOPLE,
                    MANAGE_SIGN_IN ->
                    Set.of();
        };
    }
}
