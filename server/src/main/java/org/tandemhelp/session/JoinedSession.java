package org.tandemhelp.session;

/**
 * What the sharer's client gets.
 *
 * @param resumeKey proves on a later socket that this client holds the session, 16 bytes
 */
public record JoinedSession(SessionSnapshot session, byte[] resumeKey) {}
