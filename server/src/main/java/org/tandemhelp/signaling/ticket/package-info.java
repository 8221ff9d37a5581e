/** One-time tickets that open a socket. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.signaling.ticket;
