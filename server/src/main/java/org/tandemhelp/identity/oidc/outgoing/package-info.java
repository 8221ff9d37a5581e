/** Requests to addresses that an administrator typed in: bounded in time, size and reach. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.identity.oidc.outgoing;
