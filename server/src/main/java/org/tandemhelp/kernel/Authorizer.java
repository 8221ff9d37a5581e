package org.tandemhelp.kernel;

/**
 * Decides whether a person may do something. Deny by default. The access module is the only
 * adapter.
 */
public interface Authorizer {

    /** Decides for one permission inside the person's own tenant. */
    Decision decide(TenantId tenant, PersonId person, Permission permission);
}
