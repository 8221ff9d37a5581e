package org.tandemhelp.directory.scim;

import java.util.function.Supplier;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.kernel.TokenHolder;

/** Whose request the library is working on; its handlers cannot be told in another way. */
final class Caller {

    private static final ScopedValue<TokenHolder> CURRENT = ScopedValue.newInstance();

    private Caller() {}

    /** Runs the work for the token's organisation. */
    static <T> T call(TokenHolder holder, Supplier<T> work) {
        return ScopedValue.where(CURRENT, holder)
                .call(() -> TenantScope.call(holder.tenant(), work::get));
    }

    static TenantId tenant() {
        return CURRENT.get().tenant();
    }

    /** In the trail stands which token did it. */
    static Actor actor() {
        return new Actor.Server("scim:" + CURRENT.get().token());
    }
}
