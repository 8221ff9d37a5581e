package org.tandemhelp.session;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.kernel.HelpSessionId;
import org.tandemhelp.kernel.Page;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.TenantId;

/**
 * The help sessions of all organisations. Every call opens its own transaction inside the person's
 * tenant; every change publishes {@link SessionChanged} in it. Which side a person is follows from
 * the session, never from the caller's word.
 */
public interface Sessions {

    /**
     * Issues a code to a helper.
     *
     * @throws ProblemException {@code remote-help-disabled}, {@code no-right-to-help}, {@code
     *     too-many-requests}
     */
    IssuedCode create(SignedInPerson helper, Mode wanted);

    /**
     * Pairs the sharer with the session that this nameplate names in their own organisation. Every
     * call counts against the person's limit until the pairing is confirmed.
     *
     * @param nameplate three characters; case and look-alikes do not matter
     * @throws ProblemException {@code code-unknown} (also for another organisation's), {@code
     *     code-expired}, {@code code-used}, {@code own-code}, {@code remote-help-disabled}, {@code
     *     too-many-requests}, or the rule by which the helper may not help this person
     */
    JoinedSession join(SignedInPerson sharer, String nameplate);

    /**
     * One of the two people acts.
     *
     * @return the session afterwards
     * @throws ProblemException {@code not-found} where the person is neither side, {@code
     *     session-conflict}, {@code session-ended}, {@code forbidden} for a mode without the right
     */
    SessionSnapshot act(SignedInPerson person, HelpSessionId id, SessionAction action);

    /**
     * A client that lost its socket goes on with another one.
     *
     * @throws ProblemException {@code not-found} for a wrong key or a session of others, {@code
     *     session-ended}
     */
    SessionSnapshot resume(SignedInPerson person, HelpSessionId id, byte[] resumeKey);

    /** The person's socket is gone. Nothing happens where the session does not know the person. */
    void socketGone(SignedInPerson person, HelpSessionId id, SocketEnd end);

    /**
     * Deletes the records of sessions that ended before a time, the longest ended first. A live
     * session is never deleted.
     *
     * @param limit the most sessions to delete
     * @return how many were deleted
     */
    int forget(TenantId tenant, Instant before, int limit);

    /** The session as it is; empty outside the tenant. */
    Optional<SessionSnapshot> find(TenantId tenant, HelpSessionId id);

    /**
     * Sessions of a tenant.
     *
     * @param cursor where the last page ended, {@code null}: from the start
     * @param limit 1 to 100
     * @throws ProblemException {@code invalid-request} for a broken cursor
     */
    Page<SessionSnapshot> list(
            TenantId tenant, SessionFilter filter, @Nullable String cursor, int limit);
}
