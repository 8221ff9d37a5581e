/** Sign-outs that begin at the provider. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.identity.oidc.logout;
