/**
 * OpenID Connect providers of organisations: what is kept of them, and what happens at their doors.
 */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.identity.oidc;
