package org.tandemhelp.session;

import java.util.Locale;
import org.tandemhelp.kernel.Permission;

/** What the helper may do once the sharer allowed it (spec R1, R2). */
public enum Mode {
    VIEW_ONLY(Permission.VIEW_SCREEN),
    FULL_CONTROL(Permission.TAKE_FULL_CONTROL);

    private final Permission permission;

    Mode(Permission permission) {
        this.permission = permission;
    }

    /** The permission a helper needs for it. */
    public Permission permission() {
        return permission;
    }

    /** The name in the API and the audit log, for example {@code view-only}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
