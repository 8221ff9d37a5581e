/** The second step after a password: authenticator apps and recovery codes. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.identity.factor;
