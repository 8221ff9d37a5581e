/** The test of a provider's settings, in words. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.identity.oidc.check;
