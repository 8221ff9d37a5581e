package org.tandemhelp.session.model;

import java.time.Duration;
import java.time.Instant;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.session.Mode;

/**
 * What is settled when the code is issued; a later change of the tenant's settings does not move
 * it.
 */
public record Terms(
        PersonId helper,
        Mode wantedMode,
        Instant createdAt,
        Instant codeExpiresAt,
        Duration consentTimeout,
        Duration idleLimit,
        Duration sessionLimit) {}
