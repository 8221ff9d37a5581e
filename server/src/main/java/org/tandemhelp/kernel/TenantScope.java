package org.tandemhelp.kernel;

import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * Which tenant's rows this piece of work may touch. The transaction manager tells PostgreSQL, whose
 * row-level security does the rest: without a scope no row of any tenant is seen. The scope comes
 * from the web session, a token or a stored row, never from a request's own words.
 */
public final class TenantScope {

    private static final ScopedValue<String> CURRENT = ScopedValue.newInstance();
    private static final String ALL = "*";

    private TenantScope() {}

    /** Runs the work inside one tenant. */
    public static <T> T call(TenantId tenant, Work<T> work) {
        return ScopedValue.where(CURRENT, tenant.toString()).call(work::run);
    }

    /** Runs the work inside one tenant. */
    public static void run(TenantId tenant, Runnable work) {
        ScopedValue.where(CURRENT, tenant.toString()).run(work);
    }

    /**
     * Runs the work over all tenants. Only for what happens before a tenant is known (sign-in) and
     * for housekeeping of the server itself (expiry, recovery after a restart).
     */
    public static <T> T callForAllTenants(Work<T> work) {
        return ScopedValue.where(CURRENT, ALL).call(work::run);
    }

    /**
     * The value of the database setting {@code tandem.tenant}: a tenant id, {@code *}, or empty for
     * no scope.
     */
    public static String databaseSetting() {
        return CURRENT.orElse("");
    }

    /**
     * The one tenant of the current scope.
     *
     * @throws IllegalStateException outside a scope, or in the scope of all tenants
     */
    public static TenantId current() {
        String value = databaseSetting();
        if (value.isEmpty() || value.equals(ALL)) {
            throw new IllegalStateException("this work has no tenant");
        }
        return new TenantId(UUID.fromString(value));
    }

    /** Work without checked exceptions. */
    @FunctionalInterface
    public interface Work<T> extends Callable<T> {

        /** Does the work. */
        T run();

        @Override
        default T call() {
            return run();
        }
    }
}
