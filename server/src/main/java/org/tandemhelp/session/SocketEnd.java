package org.tandemhelp.session;

/** How a socket went away. */
public enum SocketEnd {
    /** Without a word, or thrown out by the server: it may come back. */
    LOST,
    /** Properly, as by a closed tab: the person left. */
    CLOSED,
    /** Its web session is over: the person signed out. */
    SIGNED_OUT
}
