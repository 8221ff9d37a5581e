/** Passkeys on top of Spring Security's WebAuthn. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.identity.passkey;
