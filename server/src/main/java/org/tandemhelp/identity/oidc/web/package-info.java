/** The doors: start, callback, logout, discovery, and the administrator's settings. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.identity.oidc.web;
