/** The audit rows of signing in and out. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.identity.trail;
