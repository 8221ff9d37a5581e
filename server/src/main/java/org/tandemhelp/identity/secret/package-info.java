/** Secrets that the server must read back: sealed before they reach the database. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.identity.secret;
