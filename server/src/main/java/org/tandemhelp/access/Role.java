package org.tandemhelp.access;

import static org.tandemhelp.kernel.Permission.MANAGE_PEOPLE;
import static org.tandemhelp.kernel.Permission.MANAGE_SIGN_IN;
import static org.tandemhelp.kernel.Permission.OFFER_REMOTE_ASSISTANCE;
import static org.tandemhelp.kernel.Permission.READ_SETTINGS;
import static org.tandemhelp.kernel.Permission.TAKE_FULL_CONTROL;
import static org.tandemhelp.kernel.Permission.UPDATE_SETTINGS;
import static org.tandemhelp.kernel.Permission.VIEW_AUDIT_LOG;
import static org.tandemhelp.kernel.Permission.VIEW_REPORTS;
import static org.tandemhelp.kernel.Permission.VIEW_SCREEN;

import java.util.Locale;
import java.util.Set;
import org.tandemhelp.kernel.Permission;

/** The built-in roles (spec 3.3). */
public enum Role {
    ADMINISTRATOR(
            "Administrator",
            Set.of(
                    READ_SETTINGS,
                    UPDATE_SETTINGS,
                    VIEW_REPORTS,
                    VIEW_AUDIT_LOG,
                    MANAGE_PEOPLE,
                    MANAGE_SIGN_IN)),
    HELP_DESK_OPERATOR(
            "Help Desk Operator",
            Set.of(VIEW_SCREEN, TAKE_FULL_CONTROL, OFFER_REMOTE_ASSISTANCE, READ_SETTINGS));

    private final String displayName;
    private final Set<Permission> permissions;

    Role(String displayName, Set<Permission> permissions) {
        this.displayName = displayName;
        this.permissions = permissions;
    }

    /** The name in the API, for example {@code help-desk-operator}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name people see. */
    public String displayName() {
        return displayName;
    }

    /** What the role grants. */
    public Set<Permission> permissions() {
        return permissions;
    }
}
