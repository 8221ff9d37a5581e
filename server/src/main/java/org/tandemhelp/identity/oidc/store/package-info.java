/** The tables of providers and of those who sign in by them. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.identity.oidc.store;
