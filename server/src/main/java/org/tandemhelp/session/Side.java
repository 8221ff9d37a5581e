package org.tandemhelp.session;

/** The two people of a help session. */
public enum Side {
    /** Sees, and with consent controls. Intune's provider. */
    HELPER,
    /** Shows a screen. Intune's recipient. */
    SHARER;

    /** The one across. */
    public Side other() {
        return this == HELPER ? SHARER : HELPER;
    }
}
