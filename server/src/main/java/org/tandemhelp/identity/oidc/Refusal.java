package org.tandemhelp.identity.oidc;

import org.jspecify.annotations.Nullable;
import org.tandemhelp.kernel.PersonId;

/** A sign-in that does not happen. Carries nothing that a provider or a browser sent. */
public final class Refusal extends RuntimeException {

    private final Reason reason;
    private final @Nullable PersonId person;

    private Refusal(Reason reason, @Nullable PersonId person) {
        super(reason.wireName(), null, false, false);
        this.reason = reason;
        this.person = person;
    }

    /** For this reason. */
    public static Refusal of(Reason reason) {
        return new Refusal(reason, null);
    }

    /** For this reason, of somebody who is known here. */
    public static Refusal of(Reason reason, PersonId person) {
        return new Refusal(reason, person);
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Who it is; {@code null}: nobody here. */
    public @Nullable PersonId person() {
        return person;
    }
}
