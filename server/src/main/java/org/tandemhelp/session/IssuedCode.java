package org.tandemhelp.session;

import java.time.Duration;

/**
 * What the helper's client gets.
 *
 * @param nameplate the public half of the code, three characters
 * @param life how long the code is valid from now
 * @param resumeKey proves on a later socket that this client holds the session, 16 bytes
 */
public record IssuedCode(
        SessionSnapshot session, String nameplate, Duration life, byte[] resumeKey) {}
