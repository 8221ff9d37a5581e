package org.tandemhelp.kernel;

import java.util.Map;

/**
 * Something that changed. The audit module's one listener writes the row in the transaction that
 * made the change: no audit, no change. It lives here because every module above and below audit
 * publishes it.
 */
public interface AuditedEvent {

    /** Whose audit log. */
    TenantId tenant();

    /** Who did it. */
    Actor actor();

    /** What happened, a closed vocabulary per module, for example {@code session.consent-given}. */
    String action();

    /** The kind and id of what it happened to, for example {@code session:6f1c…}. */
    String subject();

    /** Further facts, before and after values among them; never a secret. */
    Map<String, String> details();
}
