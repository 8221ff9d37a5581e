package org.tandemhelp.identity.invitation;

import java.time.Instant;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/** An invitation that nobody has used; it may have expired. */
public record Invitation(TenantId tenant, PersonId person, Instant expiresAt) {}
