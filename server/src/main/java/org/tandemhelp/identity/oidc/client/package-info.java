/** The protocol with a provider; Spring Security checks what the provider sends. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.identity.oidc.client;
