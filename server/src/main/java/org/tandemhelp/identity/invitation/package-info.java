/** Invitations: how somebody without a way to sign in gets the first one. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.identity.invitation;
