/** The tables of accounts and passkeys. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.identity.store;
