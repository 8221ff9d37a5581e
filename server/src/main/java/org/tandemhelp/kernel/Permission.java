package org.tandemhelp.kernel;

/** The permission vocabulary (spec 3.1, R1 to R9, and what an administrator of Tandem does). */
public enum Permission {
    /** R1: see the sharer's screen without control. */
    VIEW_SCREEN,
    /** R2: control keyboard and mouse; includes {@link #VIEW_SCREEN} (R20). */
    TAKE_FULL_CONTROL,
    /** R3: use administrator prompts; includes {@link #TAKE_FULL_CONTROL} (R20). */
    ELEVATION,
    /** R6: offer a session. */
    OFFER_REMOTE_ASSISTANCE,
    /** R7: read whether Remote Help is on. */
    READ_SETTINGS,
    /** R8: change the tenant settings. */
    UPDATE_SETTINGS,
    /** R9: read session and monitor reports. */
    VIEW_REPORTS,
    /** Read the audit log. */
    VIEW_AUDIT_LOG,
    /** Read people and groups. */
    READ_PEOPLE,
    /** Manage people, groups and role assignments; includes {@link #READ_PEOPLE}. */
    MANAGE_PEOPLE,
    /** Manage identity providers, provisioning tokens and verified domains. */
    MANAGE_SIGN_IN;

    /** The name used in the API and in texts for people, for example {@code view-screen}. */
    public String wireName() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
