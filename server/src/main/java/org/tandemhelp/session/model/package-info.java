/** The state machine of a help session: plain Java without a framework, a database or a socket. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.session.model;
