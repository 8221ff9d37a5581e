/** Signing in and out, the account's own settings, web sessions. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.identity.web;
